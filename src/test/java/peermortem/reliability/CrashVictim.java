package peermortem.reliability;

import peermortem.domain.ItemId;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.Progress;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReviewDesk;
import peermortem.store.NextVersion;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The program that is killed: it works on a class file without end and prints a line for whatever
/// it knows to be durable.
public final class CrashVictim {
    /// What it does until it is killed.
    enum Work {
        TICKS,
        BACKUPS,
        PACKETS,
        REPORTS,
        NEW_FILES,
        MIGRATIONS
    }

    private CrashVictim() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Work work = Work.valueOf(args[1]);
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            say("ready");
            for (int round = Integer.parseInt(args[2]); ; round++) {
                fixture.clock.set(ClassFixture.START.plusSeconds(3_600L * round));
                switch (work) {
                    case TICKS -> ticks(desk, round);
                    case BACKUPS -> desk.log().backup(Optional.empty()).orThrow();
                    case PACKETS -> packets(desk, folder, round);
                    case REPORTS -> reports(desk, folder, round);
                    case NEW_FILES -> newFile(fixture, round);
                    case MIGRATIONS -> migration(desk, folder, round);
                }
                say("round " + round);
            }
        }
    }

    /// Every reason is a number that only grows, so that a lost one shows.
    private static void ticks(ClassDesk desk, int round) {
        try (ReviewDesk reviews = desk.reviewAs(PersonId.of("ta1"))) {
            for (SubmissionId submission :
                    desk.overview().submissions().stream().map(r -> r.submission()).toList()) {
                for (ItemId item :
                        reviews.task().rubric().items().stream().map(i -> i.id()).toList()) {
                    reviews.tick(submission, item, TickVerdict.NOT_MET).join();
                    reviews.reason(submission, item, String.valueOf(round)).join();
                    say("saved " + submission + " " + item + " " + round);
                }
            }
        }
    }

    private static void packets(ClassDesk desk, Path folder, int round) {
        desk.exchange()
                .write(PacketKind.REVIEW, folder.resolve("packets-" + round), Progress.NONE)
                .orThrow();
    }

    private static void reports(ClassDesk desk, Path folder, int round) {
        ReportOrder order =
                new ReportOrder(
                        Set.of(ReportKind.STUDENT, ReportKind.GRADEBOOK),
                        List.of(),
                        ReportOrder.Naming.NAMED,
                        ReportOrder.DEFAULT_PATTERN,
                        folder.resolve("reports-" + round));
        desk.reports().export(order, Progress.NONE).orThrow();
    }

    private static void newFile(ClassFixture fixture, int round) {
        Path file = fixture.folder.resolve("new-" + round + ".peermortem");
        fixture.files.create(file, fixture.start()).orThrow().close();
    }

    private static void migration(ClassDesk desk, Path folder, int round) {
        Path old = folder.resolve("old-" + round + ".peermortem");
        desk.log().backup(Optional.of(old)).orThrow();
        NextVersion.open(old).close();
    }

    /// Ends where nobody listens any more.
    private static void say(String line) {
        System.out.println(line);
        if (System.out.checkError()) {
            System.exit(1);
        }
    }
}

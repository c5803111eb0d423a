package peermortem.reliability;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.Progress;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReviewDesk;
import peermortem.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Works on a class file in a file system of its own, in which it may put anything in the way. It
/// prints each problem as `name code sentence`, and fails where anything else happens.
public final class Obstacles {
    private static final ItemId ITEM = ItemId.of("summary.impact");
    private final ClassFixture fixture;
    private final Path disk;
    private int saved;

    private Obstacles(Path disk) {
        this.disk = disk;
        this.fixture = new ClassFixture(disk.resolve("work"));
    }

    public static void main(String[] args) throws Exception {
        Obstacles obstacles = new Obstacles(Path.of(args[1]));
        Files.createDirectory(obstacles.fixture.folder);
        obstacles.fixture.handedIn(4).close();
        switch (args[0]) {
            case "full" -> obstacles.fullDisk();
            case "read-only" -> obstacles.readOnlyFolder();
            case "gone" -> obstacles.driveGone();
            case "unplugged" -> obstacles.driveUnplugged(args[2], args[3], args[4]);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println("done");
    }

    private void fullDisk() throws Exception {
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            desk.allocations().assign(1, 1).orThrow();
            Path filler = disk.resolve("filler");
            fill(filler);
            ticksUntilRefused(desk);
            others(desk);
            nothingIsLeftUnfinished();
            Files.delete(filler);
            goesOn(desk);
        }
        whole();
    }

    /// Everything becomes read-only while the file is open, and is so when it is opened again.
    private void readOnlyFolder() throws Exception {
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            desk.allocations().assign(1, 1).orThrow();
            tick(desk);
            run("chmod", "-R", "a-w", disk.toString());
            others(desk);
            run("chmod", "-R", "u+w", disk.toString());
            goesOn(desk);
        }
        run("chmod", "-R", "a-w", disk.toString());
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            told("open", () -> desk.notices().getFirst());
            told("tick", () -> refusalOfTick(desk));
            others(desk);
        }
        run("chmod", "-R", "u+w", disk.toString());
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            goesOn(desk);
        }
        whole();
    }

    /// The drive is let go of while the file is open, and another one is there instead.
    private void driveGone() throws Exception {
        Path mirror = disk.resolveSibling("mirror");
        run("mount", "--bind", disk.toString(), mirror.toString());
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            tick(desk);
            run("umount", "-l", disk.toString());
            told("tick", () -> refusalOfTick(desk));
            told("backup", () -> refusal(desk.log().backup(Optional.empty())));
            run("mount", "--bind", mirror.toString(), disk.toString());
            goesOn(desk);
        }
        whole();
    }

    /// What serves the drive ends while the file is open: with every access an error comes from the
    /// drive itself. Later another drive is there, with another class under the same name, and then
    /// the right one.
    private void driveUnplugged(String pull, String plugAnother, String plug) throws Exception {
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            desk.notices().forEach(n -> System.out.println("notice " + n.code()));
            desk.allocations().assign(1, 1).orThrow();
            tick(desk);
            run("sh", "-c", pull);
            told("tick", () -> refusalOfTick(desk));
            others(desk);
            run("sh", "-c", plugAnother);
            told("another", () -> refusalOfTick(desk));
            run("sh", "-c", pull);
            run("sh", "-c", plug);
            goesOn(desk);
        }
        whole();
    }

    private void others(ClassDesk desk) {
        Path out = disk.resolve("out");
        told("backup", () -> refusal(desk.log().backup(Optional.empty())));
        told(
                "packets",
                () -> refusal(desk.exchange().write(PacketKind.REVIEW, out, Progress.NONE)));
        told("reports", () -> refusal(desk.reports().export(order(out), Progress.NONE)));
        told("reviews", () -> refusal(desk.exchange().exportReviews(disk.resolve("r.csv"))));
        told(
                "class",
                () -> refusal(fixture.files.create(disk.resolve("b.peermortem"), fixture.start())));
    }

    private static ReportOrder order(Path out) {
        return new ReportOrder(
                Set.of(ReportKind.STUDENT),
                List.of(),
                ReportOrder.Naming.NAMED,
                ReportOrder.DEFAULT_PATTERN,
                out);
    }

    private void ticksUntilRefused(ClassDesk desk) {
        told(
                "tick",
                () -> {
                    Problem problem = refusalOfTick(desk);
                    for (int i = 0; problem == null && i < 1_000; i++) {
                        problem = refusalOfTick(desk);
                    }
                    return problem;
                });
    }

    private @org.jspecify.annotations.Nullable Problem refusalOfTick(ClassDesk desk) {
        try {
            tick(desk);
            return null;
        } catch (CompletionException e) {
            if (e.getCause() instanceof ProblemException expected) {
                return expected.problem();
            }
            throw e;
        }
    }

    /// Every reason is longer than a page and begins with a number that only grows.
    private void tick(ClassDesk desk) {
        try (ReviewDesk reviews = desk.reviewAs(PersonId.of("ta1"))) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            String reason = (saved + 1) + " " + "because ".repeat(2_000);
            reviews.tick(submission, ITEM, TickVerdict.NOT_MET).join();
            reviews.reason(submission, ITEM, reason).join();
            saved++;
        }
    }

    private void goesOn(ClassDesk desk) {
        tick(desk);
        desk.log().backup(Optional.empty()).orThrow();
        System.out.println("goes on");
    }

    private void whole() {
        if (!fixture.files.doctor(fixture.file()).orThrow().healthy()) {
            throw new IllegalStateException("the file is not healthy");
        }
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow();
                ReviewDesk reviews = desk.reviewAs(PersonId.of("ta1"))) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            String reason = reviews.sheet(submission).review().tick(ITEM).reason();
            if (!reason.startsWith(saved + " ")) {
                throw new IllegalStateException("saved " + saved + ", found " + reason);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Problem refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Problem problem) ? problem : null;
    }

    /// A problem is as good as a refusal when it is thrown: whoever asked tells it in the same
    /// words.
    private static @org.jspecify.annotations.Nullable Problem problemOf(
            Supplier<@org.jspecify.annotations.Nullable Problem> attempt) {
        try {
            return attempt.get();
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    private static void told(
            String what, Supplier<@org.jspecify.annotations.Nullable Problem> attempt) {
        Problem problem = problemOf(attempt);
        if (problem == null) {
            throw new IllegalStateException(what + " was not refused");
        }
        System.out.println(what + " " + problem.code() + " " + Messages.english().problem(problem));
    }

    private void nothingIsLeftUnfinished() throws IOException {
        try (Stream<Path> files = Files.walk(disk)) {
            if (files.anyMatch(f -> f.getFileName().toString().startsWith(".unfinished"))) {
                throw new IllegalStateException("something unfinished is left behind");
            }
        }
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(filler, CREATE, WRITE)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            System.out.println("full: " + e.getMessage());
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }
}

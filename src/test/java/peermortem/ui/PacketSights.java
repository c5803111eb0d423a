package peermortem.ui;

import peermortem.domain.ItemId;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.ClassFixture.Computer;
import peermortem.service.NewClass;
import peermortem.service.PacketOrder;
import peermortem.service.Progress;
import peermortem.service.ReviewDesk;
import peermortem.service.packet.Handed;
import peermortem.service.packet.Pass;
import peermortem.ui.packet.PacketTools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A pass, a request and a result of real length, made once, and the computer they are opened on.
final class PacketSights {
    private static final PersonId ADA = PersonId.of("ada");
    private static final PersonId BEN = PersonId.of("ben");
    private static final PacketSights MADE = new PacketSights();

    final PacketTools ada;
    final Path pass;
    final Path request;
    private final Path result;
    private final Path folder;
    private final ClassFixture fixture;
    private int copies;

    private PacketSights() {
        try {
            folder = Files.createTempDirectory("packets");
            fixture = new ClassFixture(folder);
            fixture.clock.set(Surroundings.CLOCK.instant());
            Computer one = fixture.computer("ada");
            Computer other = fixture.computer("ben");
            ada = new PacketTools(one.packets(), ClassFixture::source);
            try (ClassDesk desk = made()) {
                pass = packet(desk, PacketKind.PASS, ADA);
                one.packets().openPass(pass).orThrow();
                Pass bens = other.packets().openPass(packet(desk, PacketKind.PASS, BEN)).orThrow();
                request = other.packets().request(bens, text("ben.md"), "Ada", folder).orThrow();
                SubmissionId submission = desk.submission("ada").orElseThrow();
                desk.allocations().add(submission, BEN).orThrow();
                review(desk, other, submission);
                desk.moderation().release(List.of(submission)).orThrow();
                result = packet(desk, PacketKind.RESULT, ADA);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PacketSights get() {
        return MADE;
    }

    /// The result as it came; what is said to it stays in this copy.
    Path result() {
        try {
            return Files.copy(result, folder.resolve("result-" + copies++ + ".pmpacket"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ClassDesk made() {
        Instant now = Surroundings.CLOCK.instant();
        NewClass start =
                new NewClass(
                        "0x19. Postmortem",
                        SampleTexts.rubric(),
                        ZoneId.of("Africa/Nairobi"),
                        Optional.of(now.plusSeconds(200_000)),
                        Optional.of(now.plusSeconds(500_000)));
        ClassDesk desk = fixture.files.create(folder.resolve("class.peermortem"), start).orThrow();
        desk.roster()
                .add(
                        """
                        id,name,email,role
                        ada,Adaeze Okonkwo-Lindqvist,ada@class.example,student
                        ben,Benedikt Marchetti,ben@class.example,student
                        ta1,Orla Penhaligon,orla@class.example,ta
                        """)
                .orThrow();
        text("ada.md");
        fixture.write("batch.csv", "author,source\nada,ada.md\n");
        desk.handIns().batch(folder.resolve("batch.csv"), Progress.NONE).orThrow();
        return desk;
    }

    private Handed text(String name) {
        Path file = fixture.write(name, SampleTexts.TEXT);
        return Handed.of(ClassFixture.source(file.toString(), Path.of("")).orThrow());
    }

    private Path packet(ClassDesk desk, PacketKind kind, PersonId person) {
        PacketOrder order = new PacketOrder(kind, folder.resolve("out"), Set.of(person), false);
        return desk.exchange().write(order, Progress.NONE).orThrow().packets().getFirst().path();
    }

    private void review(ClassDesk desk, Computer reviewer, SubmissionId submission) {
        Path packet = packet(desk, PacketKind.REVIEW, BEN);
        try (ReviewDesk review = reviewer.files().openReviews(packet).orThrow()) {
            List<RubricItem> items = review.task().rubric().items();
            for (int i = 0; i < items.size(); i++) {
                ItemId item = items.get(i).id();
                boolean met = i % 4 != 3;
                review.tick(submission, item, met ? TickVerdict.MET : TickVerdict.NOT_MET).join();
                if (!met) {
                    review.reason(submission, item, "I looked for it twice and did not find it.")
                            .join();
                }
            }
            review.note(
                            submission,
                            "A clear account. The timeline tells who did what, and I would like to"
                                    + " know how long users saw errors.")
                    .join();
            review.submit(submission).orThrow();
        }
        desk.exchange().take(List.of(packet), Progress.NONE);
    }
}

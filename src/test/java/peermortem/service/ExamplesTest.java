package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Example;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionState;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.intake.SourceIntake;
import peermortem.intake.http.HttpMap;
import peermortem.service.source.IntakeSources;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;

/// A feed's entries as submissions and as calibration examples.
class ExamplesTest {
    private static final String FEED =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Outages</title><link>https://blog.example</link><description>d</description>
            <item><title>The queue that ate a day</title><description>&lt;p&gt;It names summary.impact for all.&lt;/p&gt;</description></item>
            <item><title>Disk</title><description>&lt;p&gt;The disk was full of summary.duration.&lt;/p&gt;</description></item>
            </channel></rss>
            """;
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    private static final ItemId DURATION = ItemId.of("summary.duration");
    private static final PersonId TA = PersonId.of("ta1");

    @TempDir Path folder;
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), HttpMap.none());

    @AfterEach
    void stop() {
        intake.close();
    }

    private ClassFixture fixture() {
        return new ClassFixture(folder, new IntakeSources(intake));
    }

    @Test
    void anEntryOfAFeedIsHandedInByItsNumber() {
        ClassFixture fixture = fixture();
        Path feed = fixture.write("outages.rss", FEED);
        try (ClassDesk desk = fixture.create()) {
            desk.roster().add(ClassFixture.roster(1)).orThrow();
            assertEquals(
                    List.of("The queue that ate a day", "Disk"),
                    desk.handIns().titles(feed).orThrow());
            for (String wrong : List.of("", "#3")) {
                HandInOrder order = HandInOrder.of("s001", feed + wrong);
                assertEquals(1, desk.handIns().submit(order).orThrow().refused());
            }
            desk.handIns().submit(HandInOrder.of("s001", feed + "#2")).orThrow();
            SubmissionRow row = TableRow.of(desk, "s001");
            assertEquals(SubmissionState.HANDED_IN, row.state());
            assertEquals(feed + "#2", row.source().orElseThrow().address());
        }
    }

    @Test
    void reviewersSeeAnExampleFirstWithTheTicksOfTheTeachingAssistant() throws Exception {
        ClassFixture fixture = fixture();
        Path feed = fixture.write("outages.rss", FEED);
        try (ClassDesk desk = fixture.handedIn(3)) {
            Example example = desk.handIns().examples().add(feed + "#1").orThrow();
            assertEquals("The queue that ate a day", example.title());
            ReviewDesk ta = desk.reviewAs(TA);
            assertEquals(ReviewStanding.State.DRAFT, ta.queue().getFirst().state());
            ta.tick(example.id(), IMPACT, TickVerdict.NOT_MET).join();
            ta.reason(example.id(), IMPACT, "Say how many.").join();
            assertEquals(3, desk.overview().submissions().size());
            desk.allocations().assign(1, 5).orThrow();
            Path packet = fixture.reviewPackets(desk).getFirst();
            try (ReviewDesk reviewer = fixture.files.openReviews(packet).orThrow()) {
                assertEquals(2, reviewer.queue().size());
                assertEquals(example.id(), reviewer.queue().getFirst().submission());
                Sheet sheet = reviewer.sheet(example.id());
                assertTrue(sheet.isExample() && !sheet.review().submitted());
                assertEquals(List.of(), sheet.others(), "not before the own ticks");
                assertEquals(Tick.open(IMPACT), sheet.review().tick(IMPACT));
                assertEquals(ReviewStanding.State.ALLOCATED, reviewer.queue().getFirst().state());
                assertTrue(
                        Objects.requireNonNull(sheet.snapshots().get(Part.MAIN))
                                .text()
                                .contains("summary.impact"));
                assertFalse(
                        reviewer.sendBack(folder.resolve("answer.pmpacket")).toString().isEmpty());
            }
        }
    }

    @Test
    void aReviewerTriesAnExampleThenSeesTheAssistantsTicksBeside() throws Exception {
        ClassFixture fixture = fixture();
        Path text = fixture.write("good.md", "# A good one\n\nwith words\n");
        try (ClassDesk desk = fixture.handedIn(3)) {
            Example example = desk.handIns().examples().add(text.toString()).orThrow();
            ReviewDesk ta = desk.reviewAs(TA);
            ta.tick(example.id(), IMPACT, TickVerdict.NOT_MET).join();
            ta.reason(example.id(), IMPACT, "Say how many.").join();
            ta.tick(example.id(), DURATION, TickVerdict.MET).join();
            desk.allocations().assign(1, 5).orThrow();
            Path packet = fixture.reviewPackets(desk).getFirst();
            try (ReviewDesk reviewer = fixture.files.openReviews(packet).orThrow()) {
                reviewer.tick(example.id(), IMPACT, TickVerdict.MET).join();
                assertInstanceOf(Outcome.Refused.class, reviewer.submit(example.id()));
                for (var item : ClassFixture.rubric().items()) {
                    reviewer.tick(example.id(), item.id(), TickVerdict.MET).join();
                }
            }
            try (ReviewDesk again = fixture.files.openReviews(packet).orThrow()) {
                assertEquals(ReviewStanding.State.DRAFT, again.queue().getFirst().state());
                again.submit(example.id()).orThrow();
                Sheet sheet = again.sheet(example.id());
                assertEquals(new TrialResult(1, 1, 0), sheet.trial().orElseThrow());
                assertEquals("Say how many.", sheet.others().getFirst().tick(IMPACT).reason());
                assertThrows(
                        CompletionException.class,
                        () -> again.tick(example.id(), IMPACT, TickVerdict.NOT_MET).join());
            }
            PacketsTaken taken = desk.exchange().take(List.of(packet), Progress.NONE);
            assertEquals(PacketsTaken.Fate.UNCHANGED, taken.lines().getFirst().fate());
        }
    }

    @Test
    void anExampleIsTakenOutAgain() {
        ClassFixture fixture = fixture();
        Path text = fixture.write("good.md", "# A good one\n\nwith words\n");
        try (ClassDesk desk = fixture.handedIn(2)) {
            ExampleDesk examples = desk.handIns().examples();
            Example example = examples.add(text.toString()).orThrow();
            assertEquals("A good one", example.title());
            examples.remove(example.id()).orThrow();
            assertEquals(List.of(), examples.all());
            assertEquals(2, desk.reviewAs(TA).queue().size());
            assertEquals(
                    "example.unknown",
                    examples.remove(example.id()) instanceof Outcome.Refused<?>(Problem problem)
                            ? problem.code()
                            : "");
        }
    }
}

package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Flag;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionState;
import peermortem.intake.FakeWeb;
import peermortem.intake.SourceIntake;
import peermortem.service.HandInReport.Fate;
import peermortem.service.source.IntakeSources;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A class whose students hand in links, over a real client and a server on loopback.
class TakingAgainTest {
    private static final String DOC =
            "docs.google.com/document/d/1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0t%s/export?format=md";
    private static final String README = "raw.githubusercontent.com/kim/tools/HEAD/0x19/README.md";

    @TempDir Path folder;
    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());
    private ClassFixture fixture = new ClassFixture(Path.of(""));

    @BeforeEach
    void start() {
        fixture = new ClassFixture(folder, new IntakeSources(intake));
    }

    @AfterEach
    void stop() {
        intake.close();
        web.close();
    }

    private static String link(String id) {
        return "https://docs.google.com/document/d/1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0t"
                + id
                + "/edit?usp=sharing";
    }

    /// A document that answers "not changed" to whoever has its version.
    private void document(String id, String text) {
        String tag = "\"" + text.hashCode() + "\"";
        web.on(
                DOC.formatted(id),
                exchange -> {
                    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
                    if (Objects.equals(known, tag)) {
                        exchange.sendResponseHeaders(304, -1);
                        return;
                    }
                    exchange.getResponseHeaders().set("ETag", tag);
                    FakeWeb.ok("text/markdown", text).to(exchange);
                });
    }

    private ClassDesk withRoster(int students) {
        ClassDesk desk = fixture.create();
        desk.roster().add(ClassFixture.roster(students)).orThrow();
        return desk;
    }

    private static HandInReport again(ClassDesk desk) {
        return desk.handIns().revisit(Progress.NONE).orThrow();
    }

    private static List<Fate> fates(HandInReport report) {
        return report.lines().stream()
                .sorted((a, b) -> a.author().compareTo(b.author()))
                .map(HandInReport.Line::fate)
                .toList();
    }

    private static SubmissionRow row(ClassDesk desk, String author) {
        return TableRow.of(desk, author);
    }

    private static Sheet sheet(ClassDesk desk, String author) {
        return desk.reviewAs(PersonId.of("ta1")).sheet(desk.submission(author).orElseThrow());
    }

    private void afterTheDeadline() {
        fixture.clock.set(ClassFixture.START.plus(Duration.ofDays(8)));
    }

    @Test
    void whatChangedAfterTheDeadlineIsFlaggedAndTheFrozenTextStays() {
        document("d1", "# Summary\n\nthe first words\n");
        document("d2", "# Summary\n\nother words\n");
        try (ClassDesk desk = withRoster(2)) {
            desk.handIns().submit(HandInOrder.of("s001", link("d1"))).orThrow();
            desk.handIns().submit(HandInOrder.of("s002", link("d2"))).orThrow();
            afterTheDeadline();
            document("d1", "# Summary\n\nthe second words\n");
            assertEquals(List.of(Fate.CHANGED, Fate.UNCHANGED), fates(again(desk)));
            assertTrue(row(desk, "s001").flags().contains(Flag.CHANGED_AFTER_DEADLINE));
            assertFalse(row(desk, "s002").flags().contains(Flag.CHANGED_AFTER_DEADLINE));
            Sheet sheet = sheet(desk, "s001");
            assertTrue(sheet.snapshots().values().iterator().next().text().contains("first"));
            assertEquals(
                    Optional.of("# Summary\n\nthe second words\n"),
                    sheet.beside(Part.MAIN).changed());
        }
    }

    @Test
    void aThirdLookFetchesNothingThatIsKnownAndStillTellsTheChange() {
        document("d1", "the first words");
        try (ClassDesk desk = withRoster(1)) {
            desk.handIns().submit(HandInOrder.of("s001", link("d1"))).orThrow();
            afterTheDeadline();
            document("d1", "the second words");
            again(desk);
            web.on(DOC.formatted("d1"), FakeWeb.status(304));
            assertEquals(List.of(Fate.CHANGED), fates(again(desk)));
            document("d1", "the first words");
            assertEquals(List.of(Fate.UNCHANGED), fates(again(desk)));
            assertFalse(row(desk, "s001").flags().contains(Flag.CHANGED_AFTER_DEADLINE));
        }
    }

    @Test
    void beforeTheDeadlineWhatLiesThereReplacesTheText() {
        document("d1", "the first words");
        try (ClassDesk desk = withRoster(1)) {
            desk.handIns().submit(HandInOrder.of("s001", link("d1"))).orThrow();
            document("d1", "the second longer words");
            assertEquals(List.of(Fate.TAKEN), fates(again(desk)));
            assertEquals(4, row(desk, "s001").words().orElse(0));
            assertEquals(List.of(Fate.UNCHANGED), fates(again(desk)));
            assertEquals(2, desk.details(desk.submission("s001").orElseThrow()).handIns().size());
        }
    }

    @Test
    void aLinkThatWasNotSharedIsTriedAgain() {
        web.on(DOC.formatted("d1"), FakeWeb.status(401));
        try (ClassDesk desk = withRoster(1)) {
            desk.handIns().submit(HandInOrder.of("s001", link("d1"))).orThrow();
            assertEquals(List.of(Fate.REFUSED), fates(again(desk)));
            document("d1", "shared by now");
            assertEquals(List.of(Fate.TAKEN), fates(again(desk)));
            assertEquals(SubmissionState.HANDED_IN, row(desk, "s001").state());
        }
    }

    @Test
    void handingInAnotherTextForgetsTheChange() {
        document("d1", "the first words");
        try (ClassDesk desk = withRoster(1)) {
            desk.handIns().submit(HandInOrder.of("s001", link("d1"))).orThrow();
            afterTheDeadline();
            document("d1", "the second words");
            again(desk);
            desk.handIns().submit(HandInOrder.of("s001", link("d1"))).orThrow();
            assertFalse(row(desk, "s001").flags().contains(Flag.CHANGED_AFTER_DEADLINE));
        }
    }

    @Test
    void manyLinksAreLookedAtOnceAndACancelKeepsWhatCame() {
        try (ClassDesk desk = withRoster(20)) {
            for (int i = 1; i <= 20; i++) {
                document("d" + i, "text number " + i);
                desk.handIns()
                        .submit(HandInOrder.of("s%03d".formatted(i), link("d" + i)))
                        .orThrow();
            }
            afterTheDeadline();
            Stopping progress = new Stopping(5);
            HandInReport report = desk.handIns().revisit(progress).orThrow();
            assertTrue(report.cancelled());
            assertTrue(report.lines().size() >= 5 && report.lines().size() < 20);
            assertEquals(20, progress.of);
            assertEquals(20, again(desk).lines().size());
        }
    }

    /// Cancels after so many steps.
    private static final class Stopping implements Progress {
        private final int after;
        private int seen;
        private int of;

        Stopping(int after) {
            this.after = after;
        }

        @Override
        public void at(int done, int all, String what) {
            seen++;
            of = all;
        }

        @Override
        public boolean cancelled() {
            return seen >= after;
        }
    }

    @Test
    void theSecondPlaceOfAPostmortemIsComparedByItsWordsOnly() {
        document("d1", "# Issue Summary\n\nThe outage lasted **two hours**.\n");
        web.text(README, "Issue Summary\n===\nThe outage lasted\ntwo hours.\n");
        HandInOrder order =
                new HandInOrder(
                        "s001",
                        link("d1"),
                        Optional.empty(),
                        Optional.of("https://github.com/kim/tools/blob/HEAD/0x19/README.md"),
                        Optional.empty());
        try (ClassDesk desk = withRoster(1)) {
            assertEquals(
                    Fate.TAKEN, desk.handIns().submit(order).orThrow().lines().getFirst().fate());
            assertFalse(row(desk, "s001").flags().contains(Flag.LINK_DIFFERS));
            web.text(README, "Issue Summary\n===\nThe outage lasted\nthree hours.\n");
            afterTheDeadline();
            again(desk);
            assertTrue(row(desk, "s001").flags().contains(Flag.LINK_DIFFERS));
            assertTrue(
                    sheet(desk, "s001").beside(Part.MAIN).copy().orElseThrow().contains("three"));
            assertEquals(1, desk.details(desk.submission("s001").orElseThrow()).handIns().size());
        }
    }

    @Test
    void aSecondPlaceThatCannotBeReadIsToldAndTheHandInStays() {
        document("d1", "some words");
        HandInOrder order =
                new HandInOrder(
                        "s001",
                        link("d1"),
                        Optional.empty(),
                        Optional.of("https://github.com/kim/tools/blob/HEAD/none.md"),
                        Optional.empty());
        try (ClassDesk desk = withRoster(1)) {
            HandInReport.Line line = desk.handIns().submit(order).orThrow().lines().getFirst();
            assertTrue(line.problem().isPresent());
            assertEquals(SubmissionState.HANDED_IN, row(desk, "s001").state());
        }
    }

    @Test
    void aFormWithALinkAndARepositoryNamesBothPlaces() {
        document("d1", "some words");
        web.text(README, "other words");
        Path csv =
                fixture.write(
                        "form.csv",
                        "Timestamp,Email address,Google Doc link,GitHub README\n"
                                + "2026-03-02 10:00:00,student1@class.example,"
                                + link("d1")
                                + ",https://github.com/kim/tools/blob/HEAD/0x19/README.md\n");
        try (ClassDesk desk = withRoster(1)) {
            BatchPreview preview = desk.handIns().preview(csv, java.util.Map.of()).orThrow();
            assertEquals(2, preview.columns().get(ColumnMeaning.SOURCE));
            assertEquals(3, preview.columns().get(ColumnMeaning.COPY));
            assertEquals(1, preview.knownAuthors());
            assertEquals(0, web.requests().size());
            desk.handIns().batch(csv, Progress.NONE).orThrow();
            assertTrue(row(desk, "s001").flags().contains(Flag.LINK_DIFFERS));
            int fetched = web.requests().size();
            desk.handIns().batch(csv, Progress.NONE).orThrow();
            assertEquals(2, web.requests().size() - fetched);
        }
    }
}

package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Flag;
import peermortem.domain.LatePolicy;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionState;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class HandingInTest {
    @TempDir Path folder;

    private static HandInReport.Line submit(ClassDesk desk, String author, String source) {
        return desk.handIns().submit(HandInOrder.of(author, source)).orThrow().lines().getFirst();
    }

    private static ClassDesk withRoster(ClassFixture fixture) {
        ClassDesk desk = fixture.create();
        desk.roster().add(ClassFixture.roster(3)).orThrow();
        return desk;
    }

    @Test
    void everyStudentWaitsUntilSomethingReadableComes() {
        ClassFixture fixture = new ClassFixture(folder);
        String good = fixture.write("a.md", "summary.impact and more").toString();
        try (ClassDesk desk = withRoster(fixture)) {
            assertEquals(SubmissionState.WAITING, TableRow.of(desk, "s001").state());
            assertEquals(
                    Optional.of(SubmissionState.REFUSED), submit(desk, "s001", "none.md").state());
            assertTrue(TableRow.of(desk, "s001").problem().isPresent());
            assertEquals(
                    Optional.of(SubmissionState.HANDED_IN), submit(desk, "s001", good).state());
            assertEquals(
                    Optional.of(SubmissionState.HANDED_IN),
                    submit(desk, "s001", "none.md").state());
            assertTrue(TableRow.of(desk, "s001").flags().contains(Flag.REFUSED));
            assertEquals(Optional.empty(), submit(desk, "nobody", good).submission());
        }
    }

    @Test
    void handingInAgainReplacesAndEarlierTextsStay() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = withRoster(fixture)) {
            submit(desk, "s001", fixture.write("a.md", "first words here").toString());
            submit(
                    desk,
                    "STUDENT1@class.example",
                    fixture.write("b.md", "second words that are here").toString());
            SubmissionDetails details = desk.details(desk.submission("s001").orElseThrow());
            assertEquals(2, details.handIns().size());
            assertEquals(5, details.row().words().orElse(0));
        }
    }

    @Test
    void afterTheDeadlineAHandInIsMarkedUnlessThePersonHasAnExtension() {
        ClassFixture fixture = new ClassFixture(folder);
        String text = fixture.write("a.md", "some words here").toString();
        try (ClassDesk desk = withRoster(fixture)) {
            fixture.clock.set(ClassFixture.START.plus(Duration.ofDays(9)));
            assertTrue(submit(desk, "s001", text).late());
            assertFalse(submit(desk, "s001", text).late(), "nothing new was taken");
            assertEquals(SubmissionState.LATE, TableRow.of(desk, "s001").state());
            assertEquals(2, TableRow.of(desk, "s001").daysLate());
            desk.roster()
                    .extend(PersonId.of("s001"), ClassFixture.START.plus(Duration.ofDays(10)))
                    .orThrow();
            assertFalse(TableRow.of(desk, "s001").flags().contains(Flag.LATE));
            assertEquals(SubmissionState.HANDED_IN, TableRow.of(desk, "s001").state());
        }
    }

    @Test
    void aMovedDeadlineOfTheClassChangesWhatIsLate() {
        ClassFixture fixture = new ClassFixture(folder);
        String text = fixture.write("a.md", "some words here").toString();
        try (ClassDesk desk = withRoster(fixture)) {
            fixture.clock.set(ClassFixture.START.plus(Duration.ofDays(9)));
            submit(desk, "s001", text);
            OtherSettings.of(desk).due(ClassFixture.START.plus(Duration.ofDays(10)));
            assertFalse(TableRow.of(desk, "s001").flags().contains(Flag.LATE));
            OtherSettings.of(desk).due(ClassFixture.START.plus(Duration.ofDays(5)));
            assertEquals(4, TableRow.of(desk, "s001").daysLate());
        }
    }

    @Test
    void aPercentageADayIsTakenFromTheGrade() {
        ClassFixture fixture = new ClassFixture(folder);
        String text = fixture.write("a.md", "some words here").toString();
        try (ClassDesk desk = withRoster(fixture)) {
            OtherSettings.of(desk).late(new LatePolicy.PercentPerDay(10));
            fixture.clock.set(ClassFixture.START.plus(Duration.ofDays(8).plusHours(1)));
            submit(desk, "s001", text);
            Path csv =
                    fixture.write(
                            "r.csv",
                            """
                            submission,reviewer,item,met
                            s001,s002,summary.duration,yes
                            s001,s002,summary.impact,yes
                            s001,s002,timeline.escalation,yes
                            s001,s002,optional.attractive,no
                            """);
            desk.exchange().importReviews(csv).orThrow();
            assertEquals(80, TableRow.of(desk, "s001").grade().percent().orElse(0), 1e-9);
        }
    }

    @Test
    void aClassMayRefuseWhatIsLate() {
        ClassFixture fixture = new ClassFixture(folder);
        String text = fixture.write("a.md", "some words here").toString();
        try (ClassDesk desk = withRoster(fixture)) {
            OtherSettings.of(desk).late(new LatePolicy.Refuse());
            fixture.clock.set(ClassFixture.START.plus(Duration.ofDays(8)));
            HandInReport.Line line = submit(desk, "s001", text);
            assertEquals(Optional.of(SubmissionState.REFUSED), line.state());
            assertEquals("hand-in.too-late", line.problem().orElseThrow().code());
        }
    }

    @Test
    void aFolderOfFilesNamedAfterTheirAuthorsIsTaken() {
        ClassFixture fixture = new ClassFixture(folder);
        fixture.folder.resolve("in").toFile().mkdirs();
        fixture.write("in/s001.md", "first words here");
        fixture.write("in/Zadie2 Quillfeather2.md", "second words here");
        fixture.write("in/stranger.md", "third words here");
        try (ClassDesk desk = withRoster(fixture)) {
            HandInReport report =
                    desk.handIns().folder(folder.resolve("in"), Progress.NONE).orThrow();
            assertEquals(3, report.lines().size());
            assertEquals(1, report.refused());
            assertEquals(List.of("s001", "s002"), handedIn(desk));
        }
    }

    private static List<String> handedIn(ClassDesk desk) {
        return desk.overview().submissions().stream()
                .filter(r -> r.state() == SubmissionState.HANDED_IN)
                .map(r -> r.author().id().value())
                .toList();
    }
}

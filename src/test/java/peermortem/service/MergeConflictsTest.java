package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Allocation;
import peermortem.domain.ClassSettings;
import peermortem.domain.Event;
import peermortem.domain.Example;
import peermortem.domain.ItemId;
import peermortem.domain.LatePolicy;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.text.ConflictWords;
import peermortem.text.Messages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What two copies say differently in the same place, or one of them took away: it is listed, and
/// this copy's stays.
class MergeConflictsTest {
    private static final Messages WORDS = Messages.english();
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    private static final String NAME1 = "Zadie1 Quillfeather1";
    private static final String NAME2 = "Zadie2 Quillfeather2";
    private static final String NAME3 = "Zadie3 Quillfeather3";
    private static final PersonId TA = PersonId.of("ta1");
    private static final PersonId S2 = PersonId.of("s002");
    private static final PersonId S3 = PersonId.of("s003");
    @TempDir private Path folder;
    private ClassFixture fixture;
    private ClassDesk desk;
    private SubmissionId first;
    private Path copy;

    @BeforeEach
    void aClass() {
        fixture = new ClassFixture(folder);
        desk = fixture.handedIn(4);
        first = desk.submission("s001").orElseThrow();
        copy = folder.resolve("copy.peermortem");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void fork() {
        desk.log().backup(Optional.of(copy)).orThrow();
    }

    private void there(Consumer<ClassDesk> work) {
        try (ClassDesk other = fixture.files.open(copy).orThrow()) {
            work.accept(other);
        }
    }

    /// Merges, sees that no row but the log's changed, and tells of what there was a conflict.
    private Set<String> conflicts() {
        Map<String, List<String>> before = withoutLog(desk.file());
        Merge merge = desk.log().merge(copy).orThrow();
        ClassRows.assertSame(before, withoutLog(desk.file()));
        assertEquals(0, merge.reviews() + merge.decisions() + merge.handIns() + merge.others());
        return places(merge);
    }

    private static Set<String> places(Merge merge) {
        return merge.conflicts().stream()
                .map(c -> (c.subject() + " " + WORDS.problem(c.what())).strip())
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> withoutLog(Path file) {
        Map<String, List<String>> rows = ClassRows.of(file, ClassRows.OF_THE_LOG);
        rows.keySet().removeAll(List.of("event", "event_content"));
        return rows;
    }

    @Test
    void whatWasTakenAwayHereDoesNotComeBack() {
        desk.allocations().add(first, S2).orThrow();
        desk.allocations().keepApart(S2, S3, true).orThrow();
        Example example = example(desk, "A good one.");
        fork();
        desk.allocations().remove(first, S2).orThrow();
        desk.allocations().keepApart(S2, S3, false).orThrow();
        desk.handIns().examples().remove(example.id()).orThrow();
        assertEquals(
                Set.of(
                        NAME1 + " reviewers",
                        NAME2 + ", " + NAME3 + " kept apart",
                        "A good one. calibration example"),
                conflicts());
    }

    @Test
    void whatWasTakenAwayThereStaysHere() {
        desk.allocations().add(first, S2).orThrow();
        desk.allocations().keepApart(S2, S3, true).orThrow();
        Example example = example(desk, "A good one.");
        fork();
        there(
                other -> {
                    other.allocations().remove(first, S2).orThrow();
                    other.allocations().keepApart(S2, S3, false).orThrow();
                    other.handIns().examples().remove(example.id()).orThrow();
                });
        assertEquals(
                Set.of(
                        NAME1 + " reviewers",
                        NAME2 + ", " + NAME3 + " kept apart",
                        "A good one. calibration example"),
                conflicts());
    }

    private Example example(ClassDesk at, String text) {
        Path file = fixture.write(text.length() + ".md", text);
        return at.handIns().examples().add(file.toString()).orThrow();
    }

    @Test
    void whoeverAllocatedHereStaysAndWhoWasSentAPacketThereComesToo() {
        fork();
        desk.allocations().add(first, S2).orThrow();
        there(other -> other.allocations().add(first, S3).orThrow());
        assertEquals(Set.of(NAME1 + " reviewers"), conflicts());
        there(
                other ->
                        other.exchange()
                                .write(
                                        peermortem.domain.PacketKind.REVIEW,
                                        folder.resolve("out"),
                                        Progress.NONE)
                                .orThrow());
        desk.log().merge(copy).orThrow();
        assertEquals(
                List.of(S2, S3),
                desk.allocations().all().stream().map(Allocation::reviewer).toList());
    }

    @Test
    void anotherGradeReleasedThereAndAnotherTaskAreConflicts() {
        tickAll(desk);
        fork();
        desk.moderation().release(List.of(first)).orThrow();
        there(
                other -> {
                    other.moderation().decide(first, IMPACT, false, "No.").orThrow();
                    other.moderation().release(List.of(first)).orThrow();
                    OtherSettings.of(other).declaring();
                });
        Merge merge = desk.log().previewMerge(copy).orThrow();
        assertEquals(
                Set.of("reviewers asked about machine help", NAME1 + " release"), places(merge));
        desk.log().merge(copy).orThrow();
        assertFalse(desk.overview().assignment().settings().declaration());
    }

    private void tickAll(ClassDesk at) {
        ReviewDesk review = at.reviewAs(TA);
        ClassFixture.rubric()
                .items()
                .forEach(item -> review.tick(first, item.id(), TickVerdict.MET).join());
        review.submit(first).orThrow();
    }

    @Test
    void twoExamplesOfOneNumberStayTwoAndTicksOfOneComeWhereNobodyTicked() {
        Example both = example(desk, "The same in both.");
        fork();
        example(desk, "Only here, a.");
        tick(desk, both, IMPACT, TickVerdict.MET);
        there(
                other -> {
                    example(other, "Only there, b..");
                    tick(other, both, IMPACT, TickVerdict.NOT_MET);
                    tick(other, both, ItemId.of("summary.duration"), TickVerdict.MET);
                });
        Merge merge = desk.log().merge(copy).orThrow();
        assertEquals(
                Set.of("The same in both. calibration example, summary.impact"), places(merge));
        List<Example> all = desk.handIns().examples().all();
        assertEquals(
                List.of("The same in both.", "Only here, a.", "Only there, b.."),
                all.stream().map(Example::title).toList());
        assertEquals(TickVerdict.MET, all.getFirst().tick(IMPACT).verdict());
        assertEquals(TickVerdict.MET, all.getFirst().tick(ItemId.of("summary.duration")).verdict());
        assertEquals(3, all.stream().map(Example::id).distinct().count());
    }

    private static void tick(ClassDesk at, Example example, ItemId item, TickVerdict verdict) {
        at.reviewAs(TA).tick(example.id(), item, verdict).join();
    }

    @Test
    void eachFieldThatDiffersIsToldInWordsWithWhatIsHereAndWhatIsThere() {
        tickAll(desk);
        fork();
        desk.reviewAs(TA).reopen(first, "Once more.").orThrow();
        there(
                other -> {
                    other.roster()
                            .extend(S2, ClassFixture.START.plus(Duration.ofDays(9)))
                            .orThrow();
                    other.roster()
                            .add("id,name,email\ns003,Zoe,student3@class.example\n")
                            .orThrow();
                    NewClass start = fixture.start();
                    other.change(
                                    new ClassChange(
                                            "Another title",
                                            start.zone(),
                                            start.due().map(d -> d.plusSeconds(60)),
                                            Optional.empty(),
                                            ClassSettings.DEFAULT))
                            .orThrow();
                    OtherSettings.of(other).late(new LatePolicy.PercentPerDay(12.5));
                });
        ConflictWords words = new ConflictWords(WORDS);
        assertEquals(
                Set.of(
                        "title of the class: here Postmortem; there Another title",
                        "submissions due: here Sun 8 Mar 2026, 11:00:00;"
                                + " there Sun 8 Mar 2026, 11:01:00",
                        "reviews due: here Sun 15 Mar 2026, 11:00:00; there nothing",
                        "late hand-ins: here marked; there 12.5 % off per begun day",
                        NAME2 + ", extension: here nothing; there Tue 10 Mar 2026, 11:00:00",
                        NAME3 + ", name: here Zadie3 Quillfeather3; there Zoe",
                        NAME1
                                + ", review by Orla Penhaligon: here a draft (met:"
                                + " optional.attractive, summary.duration, summary.impact,"
                                + " timeline.escalation; note: –); there submitted (met:"
                                + " optional.attractive, summary.duration, summary.impact,"
                                + " timeline.escalation; note: –)"),
                desk.log().previewMerge(copy).orThrow().conflicts().stream()
                        .map(c -> words.of(c.subject(), c.what(), c.here(), c.there()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void whoWasErasedThereIsNamedAndStaysAsTheyAreHere() {
        tickAll(desk);
        desk.allocations().add(first, S3).orThrow();
        fork();
        there(
                other -> {
                    other.roster().erase(S2).orThrow();
                    other.roster().erase(TA).orThrow();
                    other.roster().erase(S3).orThrow();
                });
        assertEquals(
                Set.of(NAME2 + " person", NAME3 + " person", "Orla Penhaligon person"),
                conflicts());
        desk.roster().erase(S3).orThrow();
        assertEquals(Set.of(NAME2 + " person", "Orla Penhaligon person"), conflicts());
    }

    @Test
    void theLogTellsWhoDidWhatInBothCopiesAndNothingOfTheErased() {
        fork();
        there(
                other -> {
                    other.actAs(PersonId.of("ta2"));
                    other.moderation().decide(first, IMPACT, true, "It is there.").orThrow();
                    other.roster().extend(S2, ClassFixture.START.plus(Duration.ofDays(9)));
                });
        desk.roster().erase(S2).orThrow();
        assertEquals(1, desk.log().merge(copy).orThrow().decisions());
        List<Event> log = new ArrayList<>(desk.log().events("", 100));
        Event decided =
                log.stream()
                        .filter(e -> e.kind().equals("decision.made"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.of("ta2"), decided.who());
        Event extended =
                log.stream()
                        .filter(e -> e.kind().equals("person.extended"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.empty(), extended.after());
        assertEquals(List.of(), desk.log().events("s002", 10));
        desk.close();
        assertTrue(fixture.files.doctor(fixture.file()).orThrow().healthy());
        desk = fixture.files.open(fixture.file()).orThrow();
    }

    @Test
    void aReopenedReviewIsStillOneThatWasSubmittedOnce() {
        fork();
        there(
                other -> {
                    tickAll(other);
                    other.reviewAs(TA).reopen(first, "One more look.").orThrow();
                });
        desk.log().merge(copy).orThrow();
        desk.actAs(TA);
        desk.reviewAs(TA).tick(first, IMPACT, TickVerdict.NOT_MET).join();
        assertEquals(1, desk.log().events("tick.changed", 10).size());
    }
}

package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import peermortem.domain.Allocation;
import peermortem.domain.ClassSettings;
import peermortem.domain.Example;
import peermortem.domain.ItemId;
import peermortem.domain.LatePolicy;
import peermortem.domain.TickVerdict;
import peermortem.rubric.Rubrics;
import peermortem.text.ConflictWords;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What two copies say differently in the same place, or one of them took away: it is listed, and
/// this copy's stays.
class MergeConflictsTest extends ForkedClass {
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
                Set.of("The same in both. calibration example, “summary.impact”"), places(merge));
        List<Example> all = desk.handIns().examples().all();
        assertEquals(
                List.of("The same in both.", "Only here, a.", "Only there, b.."),
                all.stream().map(Example::title).toList());
        assertEquals(TickVerdict.MET, all.getFirst().tick(IMPACT).verdict());
        assertEquals(TickVerdict.MET, all.getFirst().tick(ItemId.of("summary.duration")).verdict());
        assertEquals(3, all.stream().map(Example::id).distinct().count());
    }

    @Test
    void whatDiffersInReviewsAndDecisionsIsNamedByTheWordsOfItsItems() {
        ItemId duration = ItemId.of("summary.duration");
        desk.changeRubric(Rubrics.bundled(Rubrics.DEFAULT)).orThrow();
        fork();
        tick(desk, duration, TickVerdict.MET);
        tick(desk, IMPACT, TickVerdict.NOT_MET);
        desk.moderation().decide(first, IMPACT, true, "Yes.").orThrow();
        there(
                other -> {
                    tick(other, duration, TickVerdict.NOT_MET);
                    tick(other, IMPACT, TickVerdict.MET);
                    other.moderation().decide(first, IMPACT, false, "No.").orThrow();
                });
        String long1 = "“Duration with start and end times and timezone”";
        String long2 = "“Impact: what was down, what users saw, % affected”";
        ConflictWords words = new ConflictWords(WORDS);
        assertEquals(
                Set.of(
                        "%s, review by Orla Penhaligon (%s, %s): here a draft (met: %s; note: –);"
                                        .formatted(NAME1, long1, long2, long1)
                                + " there a draft (met: %s; note: –)".formatted(long2),
                        "%s, decision on %s: here met, “Yes.”; there not met, “No.”"
                                .formatted(NAME1, long2)),
                desk.log().previewMerge(copy).orThrow().conflicts().stream()
                        .map(c -> words.of(c.subject(), c.what(), c.here(), c.there()))
                        .collect(Collectors.toSet()));
    }

    private void tick(ClassDesk at, ItemId item, TickVerdict verdict) {
        at.reviewAs(TA).tick(first, item, verdict).join();
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
                                + ", review by Orla Penhaligon: here a draft (4 met; note: –);"
                                + " there submitted (4 met; note: –)"),
                desk.log().previewMerge(copy).orThrow().conflicts().stream()
                        .map(c -> words.of(c.subject(), c.what(), c.here(), c.there()))
                        .collect(Collectors.toSet()));
    }
}

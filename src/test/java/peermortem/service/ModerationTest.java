package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Flag;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class ModerationTest {
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    private static final String SPLIT =
            """
            submission,reviewer,item,met,reason
            s001,s002,summary.duration,yes,
            s001,s002,summary.impact,yes,
            s001,s002,timeline.escalation,yes,
            s001,s002,optional.attractive,no,Sober
            s001,s003,summary.duration,yes,
            s001,s003,summary.impact,no,Nobody is said to be hit
            s001,s003,timeline.escalation,yes,
            s001,s003,optional.attractive,no,Sober
            """;
    @TempDir Path folder;

    private ClassDesk split() {
        return new ClassFixture(folder).reviewed(3, SPLIT);
    }

    @Test
    void aSplitItemIsDisputedUntilATaRules() {
        try (ClassDesk desk = split()) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            assertEquals(SubmissionState.DISPUTED, TableRow.of(desk, "s001").state());
            NeedsYou need = desk.overview().needsYou().getFirst();
            assertEquals(List.of(IMPACT), need.items());
            assertEquals(2, desk.moderation().sheet(submission, IMPACT).opinions().size());
            assertInstanceOf(
                    Outcome.Refused.class, desk.moderation().decide(submission, IMPACT, true, " "));
            desk.moderation().decide(submission, IMPACT, false, "No number is given.").orThrow();
            assertEquals(SubmissionState.DECIDED, TableRow.of(desk, "s001").state());
            assertEquals(
                    Set.of(IMPACT, ItemId.of("optional.attractive")),
                    TableRow.of(desk, "s001").grade().items().values().stream()
                            .filter(i -> !i.met())
                            .map(ItemGrade::item)
                            .collect(Collectors.toSet()));
            assertEquals(2, desk.details(submission).reviews().size());
            assertTrue(
                    desk.log().events(submission).stream()
                            .anyMatch(e -> e.kind().equals("decision.made")));
        }
    }

    @Test
    void gradesAreReleasedAndTakenBack() {
        try (ClassDesk desk = split()) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            assertEquals(1, desk.moderation().release(List.of()).orThrow().size());
            assertEquals(SubmissionState.RELEASED, TableRow.of(desk, "s001").state());
            assertEquals(List.of(), desk.moderation().release(List.of(submission)).orThrow());
            assertFalse(TableRow.of(desk, "s001").flags().contains(Flag.GRADE_CHANGED));
            ItemId attractive = ItemId.of("optional.attractive");
            desk.moderation().decide(submission, attractive, true, "It has a picture.").orThrow();
            assertTrue(TableRow.of(desk, "s001").flags().contains(Flag.GRADE_CHANGED));
            assertEquals(1, desk.moderation().withdraw(List.of()).orThrow().size());
            assertEquals(SubmissionState.DISPUTED, TableRow.of(desk, "s001").state());
        }
    }

    @Test
    void aSecondTaMustReleaseWhereTheClassWantsIt() {
        try (ClassDesk desk = split()) {
            OtherSettings.of(desk).secondCheck();
            desk.actAs(PersonId.of("ta1"));
            assertEquals(
                    Problem.of("release.propose-first", "Zadie1 Quillfeather1"), refusal(desk));
            desk.moderation().propose(List.of()).orThrow();
            assertEquals(Problem.of("release.second-person", "Orla Penhaligon"), refusal(desk));
            desk.actAs(PersonId.of("ta2"));
            assertEquals(1, desk.moderation().release(List.of()).orThrow().size());
        }
    }

    private static Problem refusal(ClassDesk desk) {
        return assertInstanceOf(Outcome.Refused.class, desk.moderation().release(List.of()))
                .problem();
    }

    @Test
    void everyMethodGradesTheSameReviews() {
        try (ClassDesk desk = split()) {
            for (GradeMethod method : GradeMethod.values()) {
                assertTrue(
                        desk.moderation()
                                .grades(Optional.of(method))
                                .getFirst()
                                .percent()
                                .isPresent(),
                        method.spelling());
            }
        }
    }

    @Test
    void lookingChangesNothing() {
        try (ClassDesk desk = split()) {
            int before = desk.log().events("", 1000).size();
            desk.overview();
            desk.details(desk.submission("s001").orElseThrow());
            desk.reviewAs(PersonId.of("ta1")).sheet(desk.submission("s001").orElseThrow());
            desk.moderation().grades(Optional.empty());
            assertEquals(before, desk.log().events("", 1000).size());
        }
    }
}

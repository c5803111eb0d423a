package peermortem.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.grading.marks.ClassMarks;
import peermortem.grading.marks.Ruling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

final class GradingTest {
    private static final SubmissionId S = SubmissionId.of("s1");
    private static final Rubric RUBRIC = SimulatedClass.rubric(13, 1);
    private static final ItemId FIRST_ITEM = RUBRIC.items().getFirst().id();
    private static final ItemId OPTIONAL_ITEM = RUBRIC.items().getLast().id();

    @Test
    void everythingMetIsTwoHundredPerCent() {
        assertEquals(
                200.0,
                onlyGrade(GradeMethod.FIRST, reviewWithout("a")).percent().orElseThrow(),
                1e-9);
    }

    @Test
    void twelveOfThirteenWithoutTheOptionalItemIsNinetyTwoPointThree() {
        Grade grade = onlyGrade(GradeMethod.FIRST, reviewWithout("a", FIRST_ITEM, OPTIONAL_ITEM));
        assertEquals(92.3, grade.percent().orElseThrow(), 0.05);
        assertEquals(12, grade.score().mandatory());
        assertEquals(0, grade.score().optional());
    }

    @Test
    void meanAndMedianAreOfTheReviewsGrades() {
        Review[] reviews = {
            reviewWithout("a"), reviewWithout("b", OPTIONAL_ITEM), reviewWithout("c", OPTIONAL_ITEM)
        };
        assertEquals(400.0 / 3, onlyGrade(GradeMethod.MEAN, reviews).percent().orElseThrow(), 1e-9);
        assertEquals(100.0, onlyGrade(GradeMethod.MEDIAN, reviews).percent().orElseThrow(), 1e-9);
        assertEquals(100.0, onlyGrade(GradeMethod.MAJORITY, reviews).percent().orElseThrow(), 1e-9);
        assertEquals(200.0, onlyGrade(GradeMethod.FIRST, reviews).percent().orElseThrow(), 1e-9);
    }

    @Test
    void aMedianOfTwoIsTheirMean() {
        Review[] reviews = {reviewWithout("a"), reviewWithout("b", OPTIONAL_ITEM)};
        assertEquals(150.0, onlyGrade(GradeMethod.MEDIAN, reviews).percent().orElseThrow(), 1e-9);
    }

    @Test
    void everyOtherMethodStandsBeside() {
        Grade grade =
                onlyGrade(GradeMethod.MEAN, reviewWithout("a"), reviewWithout("b", OPTIONAL_ITEM));
        assertEquals(
                Set.of(
                        GradeMethod.CONSENSUS,
                        GradeMethod.MAJORITY,
                        GradeMethod.MEDIAN,
                        GradeMethod.FIRST),
                grade.others().keySet());
        assertEquals(200.0, grade.others().get(GradeMethod.FIRST));
    }

    @Test
    void aDecisionOutranksTicksInEveryMethod() {
        Ruling ruling = Ruling.chosen(decision(OPTIONAL_ITEM, false));
        ClassMarks marks = marks(List.of(ruling), reviewWithout("a"), reviewWithout("b"));
        for (GradeMethod method : GradeMethod.values()) {
            Grade grade = Grading.of(marks, method).grade(S).orElseThrow();
            assertEquals(100.0, grade.percent().orElseThrow(), 1e-9, method.spelling());
            ItemGrade optional = Objects.requireNonNull(grade.items().get(OPTIONAL_ITEM));
            assertEquals(2, optional.yes());
            assertEquals(0.0, optional.probability());
        }
    }

    @Test
    void withoutAReviewThereIsNoPercentage() {
        Grade grade = Grading.grade(marks(List.of()), GradeMethod.CONSENSUS).getFirst();
        assertTrue(grade.percent().isEmpty());
        assertTrue(grade.expected().isEmpty());
        assertTrue(grade.low().isEmpty());
    }

    @Test
    void decisionsOnEveryItemMakeAGradeWithoutAReview() {
        List<Ruling> all = new ArrayList<>();
        RUBRIC.items().forEach(i -> all.add(Ruling.chosen(decision(i.id(), !i.optional()))));
        Grade grade = Grading.grade(marks(all), GradeMethod.FIRST).getFirst();
        assertEquals(100.0, grade.percent().orElseThrow(), 1e-9);
        assertEquals(100.0, grade.low().orElseThrow(), 1e-9);
        assertEquals(100.0, grade.high().orElseThrow(), 1e-9);
    }

    @Test
    void oneReviewEachMakesTheFirstOneCount() {
        assertEquals(
                GradeMethod.FIRST, Grading.defaultMethod(marks(List.of(), reviewWithout("a"))));
        assertEquals(
                GradeMethod.CONSENSUS,
                Grading.defaultMethod(marks(List.of(), reviewWithout("a"), reviewWithout("b"))));
    }

    @Test
    void draftsAndEmptyReviewsDoNotCount() {
        Review draft = reviewWithout("a");
        draft =
                new Review(
                        S,
                        draft.reviewer(),
                        draft.snapshot(),
                        draft.ticks(),
                        "",
                        new ReviewState.Draft());
        Review empty =
                new Review(
                        S,
                        PersonId.of("b"),
                        draft.snapshot(),
                        Map.of(),
                        "",
                        reviewWithout("b").state());
        assertTrue(marks(List.of(), draft, empty).reviews().isEmpty());
    }

    @Test
    void theGradeFollowsFromTheItemsThatAreMet() {
        SimulatedClass simulated =
                SimulatedClass.of(new SimulatedClass.Shape(30, 3, 0.5, 0.95, 0.8, 0), 5);
        for (Grade grade : Grading.grade(simulated.marks(), GradeMethod.CONSENSUS)) {
            grade.items().values().forEach(i -> assertEquals(i.probability() >= 0.5, i.met()));
            assertEquals(grade.score().percent(), grade.percent().orElseThrow(), 1e-9);
            assertTrue(grade.low().orElseThrow() <= grade.high().orElseThrow());
        }
    }

    @Test
    void theOrderOfSubmissionsAndReviewersDoesNotChangeAGrade() {
        SimulatedClass simulated =
                SimulatedClass.of(new SimulatedClass.Shape(30, 3, 0.5, 0.95, 0.8, 0.3), 9);
        ClassMarks marks = simulated.marks();
        ClassMarks turned =
                new ClassMarks(
                        marks.rubric(),
                        marks.submissions().reversed(),
                        marks.reviews().reversed(),
                        marks.findings(),
                        marks.rulings());
        for (SubmissionId submission : marks.submissions()) {
            Grade one = Grading.of(marks, GradeMethod.CONSENSUS).grade(submission).orElseThrow();
            Grade other = Grading.of(turned, GradeMethod.CONSENSUS).grade(submission).orElseThrow();
            assertEquals(one.expected(), other.expected());
            assertEquals(one.items(), other.items());
        }
        assertFalse(marks.submissions().isEmpty());
    }

    private static Grade onlyGrade(GradeMethod method, Review... reviews) {
        return Grading.grade(marks(List.of(), reviews), method).getFirst();
    }

    private static ClassMarks marks(List<Ruling> rulings, Review... reviews) {
        return new ClassMarks(RUBRIC, List.of(S), List.of(reviews), Map.of(), rulings);
    }

    private static Decision decision(ItemId item, boolean met) {
        return new Decision(S, item, met, "seen", PersonId.of("ta"), Instant.EPOCH);
    }

    private static Review reviewWithout(String reviewer, ItemId... unmet) {
        Map<ItemId, Tick> ticks = new LinkedHashMap<>();
        for (RubricItem item : RUBRIC.items()) {
            boolean met = !List.of(unmet).contains(item.id());
            ticks.put(
                    item.id(),
                    new Tick(
                            item.id(),
                            met ? TickVerdict.MET : TickVerdict.NOT_MET,
                            met ? "" : "missing",
                            List.of()));
        }
        ReviewState submitted = new ReviewState.Submitted(Instant.EPOCH);
        return new Review(S, PersonId.of(reviewer), Sha256.of("text"), ticks, "", submitted);
    }
}

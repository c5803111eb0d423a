package peermortem.grading.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.PersonId;
import peermortem.domain.card.Contribution;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.domain.card.WhatIf;
import peermortem.grading.Grading;
import peermortem.grading.SimulatedClass;
import peermortem.grading.marks.ClassMarks;
import peermortem.grading.marks.Ruling;
import peermortem.grading.moderation.AuditDraw;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class GradeCardTest {
    private final SimulatedClass simulated =
            SimulatedClass.of(new SimulatedClass.Shape(30, 3, 0.5, 0.95, 0.8, 0), 8);

    @Test
    void contributionsAddUpToTheProbability() {
        Grading grading = Grading.of(audited(), GradeMethod.CONSENSUS);
        for (ItemCard item : grading.card(SimulatedClass.submission(3)).items()) {
            double sum = item.contributions().stream().mapToDouble(Contribution::logOdds).sum();
            assertEquals(item.undecided(), 1 / (1 + Math.exp(-sum)), 1e-9);
            assertEquals(1 + 1 + 3 + 1, item.contributions().size());
        }
    }

    @Test
    void whatOneMoreDecisionWouldChangeIsWhatItChanges() {
        Grading grading = Grading.of(simulated.marks(), GradeMethod.CONSENSUS);
        GradeCard card = grading.card(SimulatedClass.submission(5));
        ItemCard next =
                card.items().stream()
                        .filter(i -> card.next().filter(i.item()::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        Decision decision =
                new Decision(
                        card.grade().submission(),
                        next.item(),
                        !next.met(),
                        "seen",
                        PersonId.of("ta"),
                        Instant.EPOCH);
        Grade after =
                Grading.of(simulated.marks().with(Ruling.chosen(decision)), GradeMethod.CONSENSUS)
                        .grade(card.grade().submission())
                        .orElseThrow();
        WhatIf told = (next.met() ? next.ifNotMet() : next.ifMet()).orElseThrow();
        assertEquals(told.percent(), after.percent().orElseThrow(), 8.0);
        assertEquals(told.expected(), after.expected().orElseThrow(), 8.0);
        assertTrue(Math.abs(told.percent() - card.grade().percent().orElseThrow()) > 5);
    }

    @Test
    void aCardWithoutAReviewSaysSo() {
        ClassMarks marks = simulated.marks();
        ClassMarks none =
                new ClassMarks(
                        marks.rubric(),
                        marks.submissions(),
                        List.of(),
                        marks.findings(),
                        marks.rulings());
        GradeCard card = Grading.of(none, GradeMethod.CONSENSUS).card(SimulatedClass.submission(0));
        assertTrue(card.grade().percent().isEmpty());
        assertTrue(card.next().isEmpty());
    }

    private ClassMarks audited() {
        ClassMarks marks = simulated.marks();
        for (AuditDraw.Drawn drawn : AuditDraw.of(marks, 12, 4)) {
            boolean met =
                    simulated
                            .truth()
                            .getOrDefault(drawn.submission(), Set.of())
                            .contains(drawn.item());
            marks =
                    marks.with(
                            Ruling.audited(
                                    new Decision(
                                            drawn.submission(),
                                            drawn.item(),
                                            met,
                                            "seen",
                                            PersonId.of("ta"),
                                            Instant.EPOCH)));
        }
        return marks;
    }
}

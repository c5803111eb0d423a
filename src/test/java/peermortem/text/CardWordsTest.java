package peermortem.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.card.Contribution;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.report.ReportSamples;
import peermortem.report.StudentReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class CardWordsTest {
    private final Messages messages = Messages.english();
    private final StudentReport report =
            ReportSamples.reviewedByThree(ReportSamples.named("Adaeze Okafor"));
    private final GradeCard card = report.card().orElseThrow();
    private final CardWords words = new CardWords(messages, report.head().rubric());

    @Test
    void theSentencesLetAnybodyRecountTheGrade() {
        List<String> sentences = words.sentences(card);
        assertEquals(
                "M = 12/13 = 92.3 %, O = 0/1 = 0.0 %. Grade = M + M × O = 92.3 %.",
                sentences.getFirst());
        assertTrue(sentences.get(1).contains("3 reviews and 1 TA decision"), sentences::toString);
        assertTrue(sentences.get(2).contains("between 84.6 % and 92.3 %"), sentences::toString);
    }

    @Test
    void aMeanIsRecountedFromEachReviewAndTheTrueGradeIsKeptApart() {
        List<String> sentences = words.sentences(by(GradeMethod.MEAN, 115.3846, 1));
        assertEquals(
                "Each review makes M + M × O of its own ticks, with TA decisions in their place:"
                        + " 92.3 %, 92.3 %, 76.9 %. Grade = their mean = 87.2 %.",
                words.sentences(by(GradeMethod.MEAN, 87.17948718, 1)).getFirst());
        assertTrue(sentences.getFirst().endsWith("their mean = 115.4 %."), sentences::toString);
        assertFalse(sentences.getFirst().contains("76.9"), "does not add up, so it is not listed");
        assertTrue(sentences.get(2).contains("the true grade is between"), sentences::toString);
        assertTrue(
                words.sentences(by(GradeMethod.MEDIAN, 0.8 * 92.3076923, 0.8))
                        .getFirst()
                        .endsWith("Grade = their median = 92.3 %."));
    }

    /// The card's grade by another method, with what a late policy leaves.
    private GradeCard by(GradeMethod method, double percent, double left) {
        Grade g = card.grade();
        Grade other =
                new Grade(
                        g.submission(),
                        OptionalDouble.of(percent),
                        g.expected(),
                        g.low(),
                        g.high(),
                        method,
                        g.score(),
                        g.reviews(),
                        g.items(),
                        g.others());
        return new GradeCard(
                other,
                card.formula(),
                card.items(),
                card.reviewers(),
                0,
                card.next(),
                left == 1 ? OptionalDouble.empty() : OptionalDouble.of(left));
    }

    @Test
    void aLateHandInAndAnAuditAreTold() {
        Grade grade = card.grade();
        GradeCard audited =
                new GradeCard(
                        grade,
                        card.formula(),
                        card.items().stream().map(CardWordsTest::shifted).toList(),
                        card.reviewers(),
                        7,
                        card.next(),
                        OptionalDouble.of(0.8));
        String all = String.join(" ", words.sentences(audited));
        assertTrue(all.contains("80.0 % of that count"), all);
        assertTrue(all.contains("checked at random: 7."), all);
        CardRows rows = new CardRows(messages, audited);
        assertTrue(rows.heads().contains("Audit"));
        assertTrue(rows.cells(audited.items().getFirst(), "x").contains("−0.4"));
    }

    private static ItemCard shifted(ItemCard item) {
        List<Contribution> all = new ArrayList<>(item.contributions());
        all.add(new Contribution(Contribution.Kind.OFFSET, Optional.empty(), false, -0.4));
        return new ItemCard(
                item.item(),
                item.optional(),
                item.weight(),
                item.met(),
                item.probability(),
                item.undecided(),
                item.ticks(),
                item.finding(),
                item.decision(),
                all,
                item.ifMet(),
                item.ifNotMet());
    }

    @Test
    void aResultAgainstEveryReviewerIsTold() {
        ItemCard actions = card.item(ItemId.of("timeline.actions")).orElseThrow();
        boolean ticked = actions.ticks().getFirst().met();
        String told = words.label(actions.item()) + "” counts as " + (ticked ? "not met" : "met");
        assertTrue(String.join(" ", words.sentences(against(actions))).contains(told));
        assertFalse(String.join(" ", words.sentences(card)).contains("every reviewer ticked"));
    }

    /// The card with an item's result turned round, which all reviewers tick alike.
    private GradeCard against(ItemCard item) {
        List<ItemCard> items = new ArrayList<>(card.items());
        ItemCard turned =
                new ItemCard(
                        item.item(),
                        item.optional(),
                        item.weight(),
                        !item.ticks().getFirst().met(),
                        item.probability(),
                        item.undecided(),
                        item.ticks().subList(0, 1),
                        item.finding(),
                        Optional.empty(),
                        item.contributions(),
                        item.ifMet(),
                        item.ifNotMet());
        items.set(items.indexOf(item), turned);
        return new GradeCard(
                card.grade(),
                card.formula(),
                items,
                card.reviewers(),
                card.auditChecks(),
                card.next(),
                card.late());
    }

    @Test
    void oneMoreDecisionIsToldByItsItemAndBothOutcomes() {
        ItemCard next = card.nextItem().orElseThrow();
        String sentence = words.next(card).getFirst();
        assertTrue(sentence.contains(words.label(next.item())), sentence);
        assertTrue(sentence.contains(CardWords.percent(next.ifMet().orElseThrow().percent())));
        assertTrue(sentence.contains(CardWords.percent(next.ifNotMet().orElseThrow().percent())));
    }

    @Test
    void manyReviewersShareOneColumn() {
        GradeCard six =
                ReportSamples.reviewedBy(
                                ReportSamples.named("Ada"), List.of("A", "B", "C", "D", "E", "F"))
                        .card()
                        .orElseThrow();
        CardRows rows = new CardRows(messages, six);
        ItemCard item = six.item(ItemId.of("timeline.actions")).orElseThrow();
        assertTrue(rows.heads().contains("Ticks"));
        assertTrue(
                rows.cells(item, "x").contains(CardWords.weight(item.sum(Contribution.Kind.TICK))));
        assertEquals(List.of(), rows.skills());
    }

    @Test
    void whatIsNotCertainIsNeverZeroOrAHundred() {
        assertEquals("> 99 %", CardWords.probability(0.9996));
        assertEquals("< 1 %", CardWords.probability(0.0004));
        assertEquals("100 %", CardWords.probability(1));
        assertEquals("−2.3", CardWords.weight(-2.31));
        assertEquals("0.0", CardWords.weight(-0.04));
    }

    @Test
    void aReaderSeesTheNamesMeantForThem() {
        GradeCard hidden = card.shown(p -> PersonId.of("Reviewer"), text -> "█");
        assertTrue(
                hidden.items().stream()
                        .flatMap(i -> i.ticks().stream())
                        .allMatch(t -> t.reviewer().value().equals("Reviewer")));
        assertTrue(
                hidden.items().stream().flatMap(i -> i.decision().stream()).findAny().isPresent());
        assertTrue(
                hidden.items().stream()
                        .flatMap(i -> i.decision().stream())
                        .allMatch(d -> d.reason().equals("█")));
    }
}

package peermortem.grading.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class ScoreDistributionTest {
    @Test
    void twoMandatoryItemsAndAnOptionalOneByHand() {
        ScoreDistribution grade = distribution(rubric(false, 1, 1, 1), 0.5, 0.5, 0.25);
        // 0 %: 1/4; 50 %: 1/2 * 3/4; 100 %: 1/4 * 3/4 with none, 1/2 * 1/4 with the optional item;
        // 200 %: 1/16
        assertEquals(0.25, grade.rank(0, 1), 1e-12);
        assertEquals(0.625, grade.rank(50, 1), 1e-12);
        assertEquals(0.9375, grade.rank(100, 1), 1e-12);
        assertEquals(1.0, grade.rank(200, 1), 1e-12);
        assertEquals(62.5, grade.expected(), 1e-9);
        assertEquals(0, grade.low());
        assertEquals(100, grade.high());
    }

    @Test
    void certainItemsMakeACertainGrade() {
        ScoreDistribution grade = distribution(rubric(false, 1, 1, 1), 1, 1, 1);
        assertEquals(200, grade.low());
        assertEquals(200, grade.high());
        assertEquals(0, grade.squaredErrorOf(200), 1e-12);
    }

    @Test
    void weightsCount() {
        ScoreDistribution grade = distribution(rubric(false, 1, 2.5, 1), 1, 0, 0);
        assertEquals(100 / 3.5, grade.expected(), 1e-9);
    }

    @Test
    void weightsWithoutACommonMeasureAreRoundedToAThousandth() {
        ScoreDistribution grade = distribution(rubric(false, 1, Math.PI, 1), 1, 0, 0);
        assertEquals(100 / (1 + Math.PI), grade.expected(), 0.1);
    }

    @Test
    void scenariosAreMixed() {
        ScoreRule rule = new ScoreRule(rubric(true, 1, 1, 1));
        ScoreDistribution grade =
                rule.distribution(
                        new Scenarios(
                                new double[] {0.75, 0.25}, new double[][] {{1, 1, 1}, {0, 0, 0}}));
        assertEquals(75, grade.expected(), 1e-9);
        assertEquals(0.25, grade.rank(0, 1), 1e-12);
        assertEquals(0.125, grade.rank(0, 0.5), 1e-12);
    }

    private static ScoreDistribution distribution(Rubric rubric, double... met) {
        return new ScoreRule(rubric)
                .distribution(new Scenarios(new double[] {1}, new double[][] {met}));
    }

    /// Items of these weights; the last one is optional unless all are mandatory.
    private static Rubric rubric(boolean allMandatory, double... weights) {
        List<RubricItem> items =
                Arrays.stream(weights)
                        .mapToObj(w -> item("i" + w, w, false))
                        .collect(Collectors.toList());
        if (!allMandatory) {
            items.set(items.size() - 1, item("last", weights[weights.length - 1], true));
        }
        RubricSection section =
                new RubricSection(SectionId.of("all"), "All", List.of(), Part.MAIN, items);
        return new Rubric(
                "r",
                1,
                "R",
                "en",
                Optional.empty(),
                false,
                ScoreFormula.MANDATORY_TIMES_OPTIONAL,
                List.of(section));
    }

    private static RubricItem item(String id, double weight, boolean optional) {
        return new RubricItem(ItemId.of(id), id, id, "", "", "", weight, optional, List.of());
    }
}

package peermortem.grading.consensus;

import peermortem.domain.PersonId;
import peermortem.domain.card.Contribution;
import peermortem.domain.card.ReviewerSkill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the fitted model says about cells and reviewers.
final class Fit {
    private final Table table;
    private final Propagation model;
    private final Offsets offsets;

    Fit(Table table) {
        this.table = table;
        model = new Propagation(table);
        offsets = new Offsets(table, model.odds);
    }

    /// The probability that a cell is met; 1 or 0 where decided.
    double probability(int cell) {
        return table.decided[cell] == Table.NONE ? undecided(cell) : table.decided[cell];
    }

    /// The probability from base rate, finding, ticks and offset alone.
    double undecided(int cell) {
        double odds = model.odds[cell] * offsets.factor(cell);
        return odds / (1 + odds);
    }

    /// How many degrees of quality a submission may have.
    int qualities() {
        return model.qualities.count();
    }

    double quality(int submission, int quality) {
        return model.qualities.probability(submission, quality);
    }

    /// The probability that a cell is met if its submission had this quality and reviewers' common
    /// leniency were off by so much in odds.
    double probabilityIf(int submission, int item, int quality, double off) {
        int cell = table.cell(submission, item);
        if (table.decided[cell] != Table.NONE) {
            return table.decided[cell];
        }
        double prior = model.qualities.odds(item, quality);
        double odds = prior * model.evidence[cell] * offsets.factor(cell) * off;
        return odds / (1 + odds);
    }

    /// The variance of that common leniency in squared log-odds.
    double leniencyVariance() {
        return offsets.variance();
    }

    /// The probability without one review's tick; 1 or 0 where decided.
    double without(int cell, int review, int item) {
        return model.without(cell, model.message[review * table.items.length + item]);
    }

    int[] reviewsOf(int reviewer) {
        return model.reviewsOf(reviewer);
    }

    int auditChecks() {
        return offsets.checks();
    }

    double auditShift() {
        return offsets.shift();
    }

    ReviewerSkill skill(int r) {
        int ticks = 0;
        for (int k : model.reviewsOf(r)) {
            for (int i = 0; i < table.items.length; i++) {
                ticks += table.ticks[k * table.items.length + i] == Table.NONE ? 0 : 1;
            }
        }
        double[] belief = model.belief[r];
        return new ReviewerSkill(
                table.reviewers[r],
                Vectors.dot(belief, model.types.sensitivity),
                Vectors.dot(belief, model.types.specificity),
                Vectors.dot(belief, model.types.lean),
                ticks);
    }

    List<Contribution> contributions(int submission, int item) {
        int cell = table.cell(submission, item);
        List<Contribution> all = new ArrayList<>();
        double prior = StrictMath.log(model.prior[cell]);
        all.add(new Contribution(Contribution.Kind.BASE_RATE, Optional.empty(), prior >= 0, prior));
        if (!Double.isNaN(table.probability[cell])) {
            double finding = StrictMath.log(model.findings.ratio(cell));
            boolean found = table.probability[cell] >= 0.5;
            all.add(new Contribution(Contribution.Kind.FINDING, Optional.empty(), found, finding));
        }
        for (int k = table.firstReview[submission]; k < table.firstReview[submission + 1]; k++) {
            byte x = table.ticks[k * table.items.length + item];
            if (x != Table.NONE) {
                Optional<PersonId> reviewer = Optional.of(table.reviewers[table.reviewerOf[k]]);
                double tick = StrictMath.log(model.message[k * table.items.length + item]);
                all.add(new Contribution(Contribution.Kind.TICK, reviewer, x == 1, tick));
            }
        }
        if (offsets.checks() > 0) {
            double offset = offsets.at(cell);
            all.add(
                    new Contribution(
                            Contribution.Kind.OFFSET, Optional.empty(), offset >= 0, offset));
        }
        return all;
    }
}

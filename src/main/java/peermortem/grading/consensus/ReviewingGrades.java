package peermortem.grading.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Grades reviewers for reviewing.
final class ReviewingGrades {
    private static final double CERTAIN = 0.95;

    /// Each kind of item (met, unmet) starts from so many ticks that fit as often as all the
    /// reviewer's do, so that a single unmet item does not decide half the grade.
    private static final double START = 3;

    private final Table table;
    private final Fit fit;

    ReviewingGrades(Table table, Fit fit) {
        this.table = table;
        this.fit = fit;
    }

    List<ReviewingGrade> all() {
        List<ReviewingGrade> all = new ArrayList<>();
        for (int r = 0; r < table.reviewers.length; r++) {
            all.add(grade(r));
        }
        return all;
    }

    private ReviewingGrade grade(int r) {
        int[] right = new int[2];
        int[] seen = new int[2];
        List<Misfit> misfits = new ArrayList<>();
        for (int k : fit.reviewsOf(r)) {
            for (int i = 0; i < table.items.length; i++) {
                byte tick = table.ticks[k * table.items.length + i];
                int truth = tick == Table.NONE ? Table.NONE : truth(k, i);
                if (truth != Table.NONE) {
                    seen[truth]++;
                    right[truth] += tick == truth ? 1 : 0;
                    if (tick != truth) {
                        misfits.add(misfit(k, i, tick == 1));
                    }
                }
            }
        }
        return new ReviewingGrade(
                table.reviewers[r],
                percent(right, seen),
                new ReviewingGrade.Fitting(right[1], seen[1]),
                new ReviewingGrade.Fitting(right[0], seen[0]),
                misfits);
    }

    private Misfit misfit(int review, int item, boolean ticked) {
        int submission = table.submissionOf[review];
        boolean ruled = table.decided[table.cell(submission, item)] != Table.NONE;
        return new Misfit(table.submissions[submission], table.items[item].id(), ticked, ruled);
    }

    /// 1 or 0 where a TA decided or everything but this tick makes it certain, else NONE.
    private int truth(int review, int item) {
        int cell = table.cell(table.submissionOf[review], item);
        double met = fit.without(cell, review, item);
        return met >= CERTAIN ? 1 : met <= 1 - CERTAIN ? 0 : Table.NONE;
    }

    private static OptionalDouble percent(int[] right, int[] seen) {
        int compared = seen[0] + seen[1];
        if (compared == 0) {
            return OptionalDouble.empty();
        }
        double overall = (double) (right[0] + right[1]) / compared;
        double sum = 0;
        for (int t = 0; t <= 1; t++) {
            sum += (right[t] + START * overall) / (seen[t] + START);
        }
        return OptionalDouble.of(50 * sum);
    }
}

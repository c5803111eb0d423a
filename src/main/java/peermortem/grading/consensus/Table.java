package peermortem.grading.consensus;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.domain.Verdict;
import peermortem.grading.marks.ClassMarks;
import peermortem.grading.marks.Origin;
import peermortem.grading.marks.Ruling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The marks as arrays, in the order of ids, so that sums run in the same order whatever order the
/// marks came in. A cell is one item of one submission: `submission * items + item`.
final class Table {
    static final byte NONE = -1;

    final SubmissionId[] submissions;
    final PersonId[] reviewers;
    final RubricItem[] items;

    /// Per cell: the finding's probability (NaN where there is none) and its verdict (1, 0 or
    /// NONE).
    final double[] probability;

    final byte[] verdict;

    /// Per cell: 1 or 0 where decided, else NONE; and whether the random audit drew it.
    final byte[] decided;

    final boolean[] audited;

    /// Per review: its submission, its reviewer, and the first of its ticks in `ticks` (1, 0 or
    /// NONE).
    final int[] submissionOf;

    final int[] reviewerOf;
    final byte[] ticks;

    /// Reviews of submission `s` are `firstReview[s]` until `firstReview[s + 1]`.
    final int[] firstReview;

    Table(ClassMarks marks) {
        submissions = new TreeSet<>(marks.submissions()).toArray(SubmissionId[]::new);
        items = marks.rubric().items().toArray(RubricItem[]::new);
        Map<SubmissionId, Integer> submissionIndex = index(submissions);
        List<Review> reviews =
                marks.reviews().stream()
                        .filter(r -> submissionIndex.containsKey(r.submission()))
                        .sorted(
                                Comparator.comparing(Review::submission)
                                        .thenComparing(Review::reviewer))
                        .toList();
        reviewers =
                reviews.stream().map(Review::reviewer).sorted().distinct().toArray(PersonId[]::new);
        probability = new double[submissions.length * items.length];
        verdict = new byte[probability.length];
        decided = new byte[probability.length];
        audited = new boolean[probability.length];
        submissionOf = new int[reviews.size()];
        reviewerOf = new int[reviews.size()];
        ticks = new byte[reviews.size() * items.length];
        firstReview = new int[submissions.length + 1];
        readFindings(marks);
        readRulings(marks, submissionIndex);
        readReviews(reviews, submissionIndex);
    }

    int cell(int submission, int item) {
        return submission * items.length + item;
    }

    int reviews() {
        return submissionOf.length;
    }

    Optional<Integer> submission(SubmissionId id) {
        int found = Arrays.binarySearch(submissions, id);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private void readFindings(ClassMarks marks) {
        Arrays.fill(probability, Double.NaN);
        Arrays.fill(verdict, NONE);
        for (int s = 0; s < submissions.length; s++) {
            Map<ItemId, ItemVerdict> findings =
                    marks.findings().getOrDefault(submissions[s], Map.of());
            for (int i = 0; i < items.length; i++) {
                ItemVerdict finding = findings.get(items[i].id());
                if (finding != null && !forPeopleOnly(finding)) {
                    probability[cell(s, i)] = finding.probability();
                    verdict[cell(s, i)] = verdictOf(finding.verdict());
                }
            }
        }
    }

    private static boolean forPeopleOnly(ItemVerdict finding) {
        return finding.checks().isEmpty() && finding.verdict() == Verdict.UNSURE;
    }

    private static byte verdictOf(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> 1;
            case NOT_FOUND -> 0;
            case UNSURE -> NONE;
        };
    }

    private void readRulings(ClassMarks marks, Map<SubmissionId, Integer> submissionIndex) {
        Arrays.fill(decided, NONE);
        Map<ItemId, Integer> itemIndex = new HashMap<>();
        for (int i = 0; i < items.length; i++) {
            itemIndex.put(items[i].id(), i);
        }
        for (Ruling ruling : marks.rulings()) {
            Decision decision = ruling.decision();
            Integer s = submissionIndex.get(decision.submission());
            Integer i = itemIndex.get(decision.item());
            if (s != null && i != null) {
                decided[cell(s, i)] = (byte) (decision.met() ? 1 : 0);
                audited[cell(s, i)] |= ruling.origin() == Origin.RANDOM_AUDIT;
            }
        }
    }

    private void readReviews(List<Review> reviews, Map<SubmissionId, Integer> submissionIndex) {
        Map<PersonId, Integer> reviewerIndex = index(reviewers);
        for (int k = 0; k < reviews.size(); k++) {
            Review review = reviews.get(k);
            submissionOf[k] = submissionIndex.getOrDefault(review.submission(), 0);
            reviewerOf[k] = reviewerIndex.getOrDefault(review.reviewer(), 0);
            firstReview[submissionOf[k] + 1]++;
            for (int i = 0; i < items.length; i++) {
                ticks[k * items.length + i] = tickOf(review.tick(items[i].id()).verdict());
            }
        }
        for (int s = 0; s < submissions.length; s++) {
            firstReview[s + 1] += firstReview[s];
        }
    }

    private static byte tickOf(TickVerdict verdict) {
        return switch (verdict) {
            case MET -> 1;
            case NOT_MET -> 0;
            case OPEN -> NONE;
        };
    }

    private static <T> Map<T, Integer> index(T[] values) {
        Map<T, Integer> index = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            index.put(values[i], i);
        }
        return index;
    }

    /// The reviews of each reviewer, in the order of submissions.
    int[][] reviewsByReviewer() {
        int[][] all = new int[reviewers.length][];
        int[] count = new int[all.length];
        for (int r : reviewerOf) {
            count[r]++;
        }
        for (int r = 0; r < all.length; r++) {
            all[r] = new int[count[r]];
        }
        Arrays.fill(count, 0);
        for (int k = 0; k < reviews(); k++) {
            int r = reviewerOf[k];
            all[r][count[r]++] = k;
        }
        return all;
    }
}

package peermortem.grading.marks;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Ordered;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that a class's grades follow from. `reviews` come in the order in which they were submitted
/// (drafts and reviews without a single tick are left out), `findings` hold the checklist's verdict
/// per item, of several rulings on one item the last counts, and `unasked` holds the items that a
/// review's own, earlier rubric did not have.
public record ClassMarks(
        Rubric rubric,
        List<SubmissionId> submissions,
        List<Review> reviews,
        Map<SubmissionId, Map<ItemId, ItemVerdict>> findings,
        List<Ruling> rulings,
        Map<Reviewed, Set<ItemId>> unasked) {
    /// A review by what it is of and who made it.
    public record Reviewed(SubmissionId submission, PersonId reviewer) {
        public static Reviewed by(Review review) {
            return new Reviewed(review.submission(), review.reviewer());
        }
    }

    public ClassMarks {
        submissions = List.copyOf(submissions);
        reviews =
                reviews.stream()
                        .filter(Review::submitted)
                        .filter(ClassMarks::ticksSomething)
                        .toList();
        findings = Ordered.copy(findings);
        rulings = List.copyOf(rulings);
        unasked = Map.copyOf(unasked);
    }

    /// Marks whose reviews were all made with this rubric.
    public ClassMarks(
            Rubric rubric,
            List<SubmissionId> submissions,
            List<Review> reviews,
            Map<SubmissionId, Map<ItemId, ItemVerdict>> findings,
            List<Ruling> rulings) {
        this(rubric, submissions, reviews, findings, rulings, Map.of());
    }

    private static boolean ticksSomething(Review review) {
        return review.ticks().values().stream().anyMatch(t -> t.verdict() != TickVerdict.OPEN);
    }

    /// The reviews of each submission, first submitted first; submissions without one have an empty
    /// list.
    public Map<SubmissionId, List<Review>> reviewsBySubmission() {
        Map<SubmissionId, List<Review>> all = new LinkedHashMap<>();
        submissions.forEach(s -> all.put(s, new ArrayList<>()));
        for (Review review : reviews) {
            List<Review> of = all.get(review.submission());
            if (of != null) {
                of.add(review);
            }
        }
        return all;
    }

    /// The decisions in force, by submission and item.
    public Map<SubmissionId, Map<ItemId, Decision>> decisions() {
        Map<SubmissionId, Map<ItemId, Decision>> all = new LinkedHashMap<>();
        for (Ruling ruling : rulings) {
            Decision decision = ruling.decision();
            all.computeIfAbsent(decision.submission(), s -> new LinkedHashMap<>())
                    .put(decision.item(), decision);
        }
        return all;
    }

    /// The same marks with one more ruling.
    public ClassMarks with(Ruling ruling) {
        List<Ruling> more = new ArrayList<>(rulings);
        more.add(ruling);
        return new ClassMarks(rubric, submissions, reviews, findings, more, unasked);
    }
}

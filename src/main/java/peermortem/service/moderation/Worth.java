package peermortem.service.moderation;

import peermortem.domain.Grade;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;
import peermortem.grading.moderation.Look;
import peermortem.grading.moderation.LookQueue;
import peermortem.service.NeedsYou;
import peermortem.service.book.Standing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/// What deciding an item is worth for its grade, in squared points.
final class Worth {
    private final ToDoubleBiFunction<SubmissionId, ItemId> gain;

    private Worth(ToDoubleBiFunction<SubmissionId, ItemId> gain) {
        this.gain = gain;
    }

    static Worth exact(LookQueue queue) {
        record Place(SubmissionId submission, ItemId item) {}
        Map<Place, Double> known = new HashMap<>();
        for (Look look : queue.looks()) {
            known.put(new Place(look.submission(), look.item()), look.reduction());
        }
        return new Worth(
                (submission, item) -> known.getOrDefault(new Place(submission, item), 0.0));
    }

    /// From the item's own uncertainty, each item counting the same.
    static Worth rough(Standing standing) {
        return new Worth(
                (submission, item) -> {
                    Optional<Grade> grade = standing.grading().grade(submission);
                    Optional<ItemGrade> judged =
                            grade.flatMap(g -> Optional.ofNullable(g.items().get(item)));
                    double points = 100.0 / Math.max(1, grade.map(g -> g.items().size()).orElse(1));
                    return judged.map(
                                    i -> points * points * i.probability() * (1 - i.probability()))
                            .orElse(0.0);
                });
    }

    /// The same need with the mean worth of its items.
    NeedsYou of(NeedsYou need) {
        double mean =
                need.items().stream()
                        .mapToDouble(item -> gain.applyAsDouble(need.submission(), item))
                        .average()
                        .orElse(0);
        return new NeedsYou(
                need.submission(), need.reason(), need.items(), need.other(), need.share(), mean);
    }
}

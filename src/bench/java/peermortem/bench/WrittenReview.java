package peermortem.bench;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A review as a student might make it: four in five are submitted, half of the rest are drafts,
/// the others have not begun.
record WrittenReview(Map<ItemId, Tick> ticks, boolean submitted) {
    /// `told` are the items that the text tells, which one reviewer in twelve sees otherwise.
    static Optional<WrittenReview> of(Rubric rubric, Set<ItemId> told, RandomGenerator random) {
        int kind = random.nextInt(10);
        if (kind == 9) {
            return Optional.empty();
        }
        Map<ItemId, Tick> ticks = new LinkedHashMap<>();
        List<RubricItem> items = rubric.items();
        List<RubricItem> ticked = kind == 8 ? items.subList(0, items.size() / 2) : items;
        ticked.forEach(item -> ticks.put(item.id(), tick(item.id(), told, random)));
        return Optional.of(new WrittenReview(ticks, kind < 8));
    }

    private static Tick tick(ItemId item, Set<ItemId> told, RandomGenerator random) {
        if (told.contains(item) == random.nextInt(12) > 0) {
            return new Tick(item, TickVerdict.MET, "", List.of());
        }
        int start = random.nextInt(500);
        return new Tick(
                item,
                TickVerdict.NOT_MET,
                "I looked for " + item + " in every section and it is not told, paragraph " + start,
                random.nextBoolean() ? List.of(Span.of(start, start + 40)) : List.of());
    }

    Review by(SubmissionId submission, PersonId reviewer, Sha256 text, Instant at) {
        return new Review(
                submission,
                reviewer,
                text,
                ticks,
                "",
                submitted ? new ReviewState.Submitted(at) : new ReviewState.Draft());
    }
}

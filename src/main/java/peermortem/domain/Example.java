package peermortem.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text that reviewers see with the teaching assistant's ticks and reasons before they tick their
/// own: for calibration, never graded. `id` is its place among the submissions of a queue.
public record Example(
        SubmissionId id, String title, String text, Map<ItemId, Tick> ticks, Instant addedAt) {
    public Example {
        ticks = Ordered.copy(ticks);
    }

    public Tick tick(ItemId item) {
        return ticks.getOrDefault(item, Tick.open(item));
    }

    public Example with(Tick tick) {
        Map<ItemId, Tick> all = new LinkedHashMap<>(ticks);
        all.put(tick.item(), tick);
        return new Example(id, title, text, all, addedAt);
    }
}

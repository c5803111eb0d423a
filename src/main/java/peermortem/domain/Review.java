package peermortem.domain;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One reviewer's ticks and note on one snapshot.
public record Review(
        SubmissionId submission,
        PersonId reviewer,
        Sha256 snapshot,
        Map<ItemId, Tick> ticks,
        String note,
        ReviewState state) {
    public Review {
        ticks = Ordered.copy(ticks);
    }

    public Tick tick(ItemId item) {
        return ticks.getOrDefault(item, Tick.open(item));
    }

    public boolean submitted() {
        return state instanceof ReviewState.Submitted;
    }

    /// The items this reviewer holds for met.
    public Set<ItemId> met() {
        return ticks.values().stream()
                .filter(t -> t.verdict() == TickVerdict.MET)
                .map(Tick::item)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package peermortem.report;

import peermortem.domain.ItemId;
import peermortem.domain.Ordered;
import peermortem.domain.Score;
import peermortem.domain.Tick;

import java.util.Map;

/// One reviewer's column in a grade report: ticks under a pseudonym, their own score and their
/// note. The score is by the rubric that the review was made with; `earlierRubric` tells that this
/// has changed since.
public record ReviewColumn(
        String pseudonym,
        Map<ItemId, Tick> ticks,
        Score score,
        boolean earlierRubric,
        String note) {
    public ReviewColumn {
        ticks = Ordered.copy(ticks);
    }

    public Tick tick(ItemId item) {
        return ticks.getOrDefault(item, Tick.open(item));
    }
}

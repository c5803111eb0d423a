package peermortem.service;

import peermortem.domain.Review;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;

/// How a reviewer's ticks on an example compare with the teaching assistant's, over the items that
/// both ticked: `lenient` were met to the reviewer alone, `strict` to the assistant alone.
public record TrialResult(int same, int lenient, int strict) {
    public static TrialResult of(Review own, Review assistant) {
        int same = 0;
        int lenient = 0;
        int strict = 0;
        for (Tick tick : own.ticks().values()) {
            TickVerdict wanted = assistant.tick(tick.item()).verdict();
            if (tick.verdict() == TickVerdict.OPEN || wanted == TickVerdict.OPEN) {
                continue;
            }
            same += tick.verdict() == wanted ? 1 : 0;
            lenient += tick.verdict() == TickVerdict.MET && wanted != TickVerdict.MET ? 1 : 0;
            strict += tick.verdict() != TickVerdict.MET && wanted == TickVerdict.MET ? 1 : 0;
        }
        return new TrialResult(same, lenient, strict);
    }

    public int of() {
        return same + lenient + strict;
    }
}

package peermortem.domain;

import java.util.List;

/// One thing to tick. `text` is the full wording, `label` a short one for screens; `help` tells a
/// reviewer when it is met, `advice` tells the author what to add, `example` shows a good sentence
/// (each may be empty). An item without checks is for people only.
public record RubricItem(
        ItemId id,
        String text,
        String label,
        String help,
        String advice,
        String example,
        double weight,
        boolean optional,
        List<CheckReference> checks) {
    public RubricItem {
        checks = List.copyOf(checks);
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("an item's weight is above 0");
        }
    }
}

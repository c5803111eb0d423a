package peermortem.domain;

import java.util.List;

/// What the checks of one rubric item say together: found when all are, unsure when one is unsure
/// and none missing, else not found. An item without checks is unsure: a person must look.
public record ItemVerdict(ItemId item, Verdict verdict, double probability, List<CheckId> checks) {
    public ItemVerdict {
        checks = List.copyOf(checks);
    }
}

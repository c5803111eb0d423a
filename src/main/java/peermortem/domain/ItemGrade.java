package peermortem.domain;

import java.util.Optional;

/// How one item was judged: `probability` (0 to 1) that it is met, ticks counted, and the decision
/// if there is one.
public record ItemGrade(
        ItemId item,
        boolean met,
        double probability,
        int yes,
        int no,
        Optional<Decision> decision) {}

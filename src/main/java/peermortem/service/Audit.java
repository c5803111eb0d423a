package peermortem.service;

import java.util.List;

/// The random audit: items drawn from all that were reviewed, which of them a TA has checked, and
/// what that taught. `evenOdds` is the probability (0 to 1) that is left of an item which reviews
/// and checks would give one half: below it, they are too lenient.
public record Audit(List<OpenItem> drawn, List<OpenItem> open, int checked, double evenOdds) {
    public Audit {
        drawn = List.copyOf(drawn);
        open = List.copyOf(open);
    }
}

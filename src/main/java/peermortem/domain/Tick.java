package peermortem.domain;

import java.util.List;

/// A reviewer's tick on one item: `reason` is needed for a "not met" unless a passage is marked;
/// `passages` are spans of the snapshot that the review judged.
public record Tick(ItemId item, TickVerdict verdict, String reason, List<Span> passages) {
    public Tick {
        passages = List.copyOf(passages);
    }

    public static Tick open(ItemId item) {
        return new Tick(item, TickVerdict.OPEN, "", List.of());
    }

    /// True where the review may be submitted as far as this tick goes.
    public boolean complete() {
        return switch (verdict) {
            case OPEN -> false;
            case MET -> true;
            case NOT_MET -> !reason.isBlank() || !passages.isEmpty();
        };
    }

    public Tick withVerdict(TickVerdict changed) {
        return new Tick(item, changed, reason, passages);
    }

    public Tick withReason(String changed) {
        return new Tick(item, verdict, changed, passages);
    }

    public Tick withPassages(List<Span> changed) {
        return new Tick(item, verdict, reason, changed);
    }
}

package peermortem.domain;

import java.util.List;

/// An ungraded remark beside the checklist: a code with arguments, pointing at its evidence.
public record Hint(Kind kind, String code, List<String> args, List<Evidence> evidence) {
    /// Where a hint comes from: the derived timeline, or the industry-practice overlay (off by
    /// default).
    public enum Kind {
        INCIDENT,
        PRACTICE
    }

    public Hint {
        args = List.copyOf(args);
        evidence = List.copyOf(evidence);
    }
}

package peermortem.grading.marks;

import peermortem.domain.Decision;

/// A decision, and why its item was looked at.
public record Ruling(Decision decision, Origin origin) {
    public static Ruling chosen(Decision decision) {
        return new Ruling(decision, Origin.CHOSEN);
    }

    public static Ruling audited(Decision decision) {
        return new Ruling(decision, Origin.RANDOM_AUDIT);
    }
}

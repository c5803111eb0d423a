package peermortem.domain;

/// When a reviewer sees the automated verdict of an item.
public enum VerdictShown {
    AT_ONCE,
    AFTER_OWN_TICK
}

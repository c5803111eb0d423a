package peermortem.service;

/// Which of an order's sources: the postmortem, its advanced version, or the postmortem from a
/// second place.
public enum Slot {
    MAIN,
    ADVANCED,
    COPY
}

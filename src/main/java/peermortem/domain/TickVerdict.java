package peermortem.domain;

/// A reviewer's verdict on one item.
public enum TickVerdict {
    OPEN,
    MET,
    NOT_MET
}

package peermortem.domain;

/// What a check says: it is there, it is not, or a person must look.
public enum Verdict {
    FOUND,
    UNSURE,
    NOT_FOUND
}

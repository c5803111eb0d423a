package peermortem.domain;

/// What somebody on the roster is.
public enum Role {
    STUDENT,
    TA
}

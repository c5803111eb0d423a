package peermortem.domain;

/// The part somebody plays towards a submission; each has a pseudonym of its own.
public enum PersonRole {
    AUTHOR,
    REVIEWER
}

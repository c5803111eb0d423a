package peermortem.domain;

/// Which of the sources of a submission: the postmortem, or the advanced version that some tasks
/// ask for.
public enum Part {
    MAIN,
    ADVANCED
}

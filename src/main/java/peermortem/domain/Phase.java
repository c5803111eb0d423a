package peermortem.domain;

/// Where an assignment stands; follows from its dates and the releases, and can be overridden.
public enum Phase {
    COLLECTING,
    REVIEWING,
    DECIDING,
    RELEASED
}

package peermortem.checks;

/// Which part of a postmortem a line stands in.
enum Area {
    /// Before the first section that is known.
    HEAD,
    SUMMARY,
    TIMELINE,
    CAUSE,
    RESOLUTION,
    CAUSE_AND_RESOLUTION,
    CORRECTIVE,
    /// A section that is none of these.
    OTHER;

    boolean explainsCause() {
        return this == CAUSE || this == CAUSE_AND_RESOLUTION;
    }

    boolean explainsResolution() {
        return this == RESOLUTION || this == CAUSE_AND_RESOLUTION;
    }
}

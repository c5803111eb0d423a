package peermortem.service;

/// What a column of a CSV of hand-ins says.
public enum ColumnMeaning {
    AUTHOR,
    /// The author's name, where the author's column holds a platform's own number.
    NAME,
    SOURCE,
    ADVANCED,
    /// Where the postmortem lies a second time.
    COPY,
    SUBMITTED_AT
}

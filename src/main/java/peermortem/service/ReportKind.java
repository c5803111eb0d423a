package peermortem.service;

import java.util.Locale;

/// What can be exported. The gradebook comes in three layouts; `REVIEWS` is the tidy table of
/// ticks.
public enum ReportKind {
    STUDENT,
    REVIEWER,
    CLASS,
    GRADEBOOK,
    GRADEBOOK_CANVAS,
    GRADEBOOK_MOODLE,
    REVIEWS;

    /// The word that scripts use.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

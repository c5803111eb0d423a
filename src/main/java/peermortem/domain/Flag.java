package peermortem.domain;

import java.util.Locale;

/// What else is to be said of a submission beside its state.
public enum Flag {
    LATE,
    EXCUSED,
    REFUSED,
    CHANGED_AFTER_DEADLINE,
    LINK_DIFFERS,
    ALIKE,
    MASKED_NAMES,
    NOT_POSTMORTEM,
    UNREVIEWED,
    DISPUTED,
    PROPOSED,
    APPEALED,
    /// The grade is another one than when it was released.
    GRADE_CHANGED;

    /// The word that scripts read.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

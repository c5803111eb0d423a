package peermortem.domain;

import java.util.Locale;

/// How several reviews make one grade.
public enum GradeMethod {
    CONSENSUS,
    MAJORITY,
    MEAN,
    MEDIAN,
    FIRST;

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}

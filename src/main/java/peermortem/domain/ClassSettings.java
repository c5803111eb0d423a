package peermortem.domain;

import java.time.Duration;
import java.util.Optional;

/// How a class reviews: `method` is empty for the default (first with one review, else consensus);
/// `lease` is how long a reviewer may leave an allocation unstarted before it is handed on;
/// `appealWindow` counts from the release; `phase` overrides what follows from the dates;
/// `declaration` asks reviewers whether a machine helped.
public record ClassSettings(
        Blindness blindness,
        VerdictShown verdictShown,
        LatePolicy latePolicy,
        boolean secondCheck,
        Optional<GradeMethod> method,
        Duration lease,
        Duration appealWindow,
        Optional<Phase> phase,
        boolean declaration) {
    public static final ClassSettings DEFAULT =
            new ClassSettings(
                    Blindness.DOUBLE,
                    VerdictShown.AT_ONCE,
                    new LatePolicy.Mark(),
                    false,
                    Optional.empty(),
                    Duration.ofDays(3),
                    Duration.ofDays(7),
                    Optional.empty(),
                    false);
}

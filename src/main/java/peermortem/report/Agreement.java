package peermortem.report;

import java.util.OptionalDouble;

/// How far the reviewers of a class agree: per cent of pairs, Krippendorff's alpha, Gwet's AC1.
/// `oneSided` says that nearly everything is met, so that alpha says little.
public record Agreement(
        OptionalDouble percent, OptionalDouble alpha, OptionalDouble ac1, boolean oneSided) {
    public static final Agreement UNKNOWN =
            new Agreement(
                    OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);
}

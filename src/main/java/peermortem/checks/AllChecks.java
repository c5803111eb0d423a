package peermortem.checks;

import peermortem.domain.CheckId;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every built-in check, in the order in which they are reported.
final class AllChecks {
    private static final List<Check> IN_ORDER =
            List.of(
                    new SummaryDuration(),
                    new SummaryTimezone(),
                    new SummaryImpact(),
                    new SummaryImpactPercent(),
                    new SummaryRootCause(),
                    new TimelineDetectedWhen(),
                    new TimelineDetectedHow(),
                    new TimelineActions(),
                    new TimelineMisleadingPaths(),
                    new TimelineEscalation(),
                    new TimelineResolution(),
                    new RootCauseExplained(),
                    new ResolutionExplained(),
                    new CorrectiveImprovements(),
                    new CorrectiveTasks(),
                    new OptionalAttractive());
    private static final Map<CheckId, Check> BY_ID =
            IN_ORDER.stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));

    private AllChecks() {}

    static List<Check> inOrder() {
        return IN_ORDER;
    }

    static Map<CheckId, Check> byId() {
        return BY_ID;
    }
}

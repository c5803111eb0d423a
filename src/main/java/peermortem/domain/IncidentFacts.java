package peermortem.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What follows from the times in the text: facts beside the checklist, never ticks.
public record IncidentFacts(
        List<TimelineEvent> events,
        Optional<Duration> toDetect,
        Optional<Duration> toEscalate,
        Optional<Duration> toResolve,
        Optional<Duration> stated,
        Optional<Duration> startToEnd) {
    public static final IncidentFacts NONE =
            new IncidentFacts(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public IncidentFacts {
        events = List.copyOf(events);
    }
}

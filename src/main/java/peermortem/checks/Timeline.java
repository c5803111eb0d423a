package peermortem.checks;

import peermortem.document.TimeMention;
import peermortem.domain.TimelineEvent;

import java.util.ArrayList;
import java.util.List;

/// The timeline's entries with a time, and what each tells as far as cues say.
final class Timeline {
    private Timeline() {}

    static boolean isEvent(Study study, int line) {
        return study.outline().area(line) == Area.TIMELINE
                && study.timed(line)
                && study.times(line).stream().anyMatch(TimeMention::isClock);
    }

    static List<TimelineEvent> events(Study study) {
        List<TimelineEvent> events = new ArrayList<>();
        Clockwork clockwork = new Clockwork();
        int detected = Detection.entry(study).orElse(-1);
        for (int l = 0; l < study.lines().size(); l++) {
            if (!isEvent(study, l)) {
                continue;
            }
            TimeMention clock =
                    study.times(l).stream().filter(TimeMention::isClock).findFirst().orElseThrow();
            study.times(l).stream()
                    .filter(t -> t.month() > 0 && t.day() > 0)
                    .findFirst()
                    .ifPresent(clockwork::date);
            int minute = clockwork.minute(clock);
            events.add(
                    new TimelineEvent(
                            minute,
                            study.text().substring(clock.from(), clock.to()).strip(),
                            kind(study, l, l == detected),
                            study.evidence(
                                    study.lines().get(l).content(), study.lines().get(l).to())));
        }
        onlyTheEnding(events);
        return events;
    }

    /// What ends an incident is followed by nothing but more of it or by calm, and does not come
    /// before somebody noticed: "Apache is running" in the middle is not the end.
    private static void onlyTheEnding(List<TimelineEvent> events) {
        boolean ended = false;
        boolean before = false;
        for (int e = events.size() - 1; e >= 0; e--) {
            TimelineEvent event = events.get(e);
            boolean resolved = event.kind() == TimelineEvent.Kind.RESOLVED;
            before |= (ended && !resolved) || event.kind() == TimelineEvent.Kind.DETECTED;
            ended |= resolved;
            if (resolved && before) {
                events.set(e, event.as(TimelineEvent.Kind.OTHER));
            }
        }
    }

    private static TimelineEvent.Kind kind(Study study, int line, boolean detected) {
        long cues =
                study.tokens()
                        .union(
                                study.tokens().firstOfLine(line),
                                study.tokens().firstOfLine(line + 1));
        if (detected) {
            return TimelineEvent.Kind.DETECTED;
        }
        if (study.outline().topic(line) == Topic.MISLEADING || (cues & Cue.MISLED.bit()) != 0) {
            return TimelineEvent.Kind.WRONG_PATH;
        }
        boolean handed =
                (cues & Cue.HAND.bit()) != 0
                        && (cues & Cue.NAMED.bit()) != 0
                        && (cues & Cue.TARGET.bit()) != 0;
        if ((cues & Cue.ESCALATE.bit()) != 0 || (handed && (cues & Cue.RESOLVE.bit()) == 0)) {
            return TimelineEvent.Kind.ESCALATED;
        }
        return (cues & Cue.RESOLVE.bit()) != 0 && (cues & Cue.NO_RESULT.bit()) == 0
                ? TimelineEvent.Kind.RESOLVED
                : TimelineEvent.Kind.OTHER;
    }
}

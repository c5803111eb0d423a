package peermortem.checks;

import peermortem.document.TimeMention;
import peermortem.domain.IncidentFacts;
import peermortem.domain.TimelineEvent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Works out what follows from the times of a text: the timeline's events and how long things took.
final class Facts {
    private static final int DAY = 24 * 60;
    private static final int HALF_DAY = DAY / 2;
    private static final int LEAP_YEAR = 2000;

    private Facts() {}

    static IncidentFacts read(Study study) {
        List<TimelineEvent> events = Timeline.events(study);
        Optional<OutageTimes.Range> range =
                OutageTimes.find(study)
                        .filter(r -> r.weight() > 0 && r.first().isClock() && r.second().isClock())
                        .filter(r -> inSummary(study, r.first()));
        Optional<Duration> startToEnd = range.map(r -> between(study, r.first(), r.second()));
        Optional<Duration> stated = StatedDuration.find(study);
        if (events.isEmpty()) {
            return new IncidentFacts(
                    events,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    stated,
                    startToEnd);
        }
        int start = range.map(r -> start(study, r, events.getFirst())).orElse(0);
        return new IncidentFacts(
                events,
                since(start, first(events, TimelineEvent.Kind.DETECTED)),
                since(start, first(events, TimelineEvent.Kind.ESCALATED)),
                since(start, last(events, TimelineEvent.Kind.RESOLVED)),
                stated,
                startToEnd);
    }

    /// Templates that put the timeline last have many other times before it.
    private static boolean inSummary(Study study, TimeMention time) {
        int line = study.postmortem().reading().lineAt(time.from());
        Area area = study.outline().area(line);
        return area == Area.SUMMARY
                || area == Area.HEAD
                || study.outline().topic(line) == Topic.DURATION;
    }

    /// The outage's start in minutes from the first event, where it lies within half a day before
    /// it.
    private static int start(Study study, OutageTimes.Range range, TimelineEvent first) {
        int line = study.postmortem().reading().lineAt(firstOffset(study));
        int clock =
                study.times(line).stream()
                        .filter(TimeMention::isClock)
                        .mapToInt(TimeMention::minute)
                        .findFirst()
                        .orElse(0);
        int difference = range.first().minute() - clock + first.minute();
        return difference <= 0 && difference > -HALF_DAY ? difference : 0;
    }

    private static int firstOffset(Study study) {
        for (int l = 0; l < study.lines().size(); l++) {
            if (Timeline.isEvent(study, l)) {
                return study.lines().get(l).from();
            }
        }
        return 0;
    }

    private static Optional<Duration> since(int start, Optional<TimelineEvent> event) {
        return event.map(e -> Duration.ofMinutes(Math.max(0, e.minute() - start)));
    }

    private static Optional<TimelineEvent> first(
            List<TimelineEvent> events, TimelineEvent.Kind kind) {
        return events.stream().filter(e -> e.kind() == kind).findFirst();
    }

    private static Optional<TimelineEvent> last(
            List<TimelineEvent> events, TimelineEvent.Kind kind) {
        return events.reversed().stream().filter(e -> e.kind() == kind).findFirst();
    }

    /// From start to end, over midnight where needed, by the dates beside the times where there are
    /// any.
    private static Duration between(Study study, TimeMention first, TimeMention second) {
        Optional<LocalDate> from = dateBefore(study, first);
        Optional<LocalDate> to = dateBefore(study, second);
        int minutes = second.minute() - first.minute();
        if (from.isPresent() && to.isPresent()) {
            long days = to.get().toEpochDay() - from.get().toEpochDay();
            long total = days * DAY + minutes;
            if (total >= 0) {
                return Duration.ofMinutes(total);
            }
        }
        return Duration.ofMinutes(minutes < 0 ? minutes + DAY : minutes);
    }

    private static Optional<LocalDate> dateBefore(Study study, TimeMention clock) {
        TimeMention date = null;
        for (TimeMention each : study.times()) {
            if (each.from() > clock.to() + 40) {
                break;
            }
            if (each.month() > 0
                    && each.day() > 0
                    && (each.from() < clock.from() || date == null)) {
                date = each;
            }
        }
        return Optional.ofNullable(date).flatMap(Facts::toDate);
    }

    static Optional<LocalDate> toDate(TimeMention date) {
        int year =
                date.year() == 0 ? LEAP_YEAR : date.year() < 100 ? 2000 + date.year() : date.year();
        boolean real =
                date.month() <= 12
                        && date.day()
                                <= LocalDate.of(year, Math.clamp(date.month(), 1, 12), 1)
                                        .lengthOfMonth();
        return real ? Optional.of(LocalDate.of(year, date.month(), date.day())) : Optional.empty();
    }

    /// "2 h 30 min" for people.
    static String spoken(Duration duration) {
        long hours = duration.toHours();
        long minutes = duration.toMinutesPart();
        return hours == 0
                ? String.format(Locale.ROOT, "%d min", minutes)
                : minutes == 0
                        ? String.format(Locale.ROOT, "%d h", hours)
                        : String.format(Locale.ROOT, "%d h %d min", hours, minutes);
    }
}

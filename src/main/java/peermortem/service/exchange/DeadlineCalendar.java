package peermortem.service.exchange;

import peermortem.domain.Assignment;
import peermortem.domain.Problem;
import peermortem.domain.Sha256;
import peermortem.service.book.OpenClass;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Deadlines as a calendar (RFC 5545): those of the class, or of somebody with an extension.
final class DeadlineCalendar {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private final OpenClass open;
    private final Function<Problem, String> words;

    DeadlineCalendar(OpenClass open, Function<Problem, String> words) {
        this.open = open;
        this.words = words;
    }

    /// The lines of a calendar in which hand-ins are due at `due`; empty without any deadline.
    List<String> lines(Assignment assignment, Optional<Instant> due) {
        List<String> events = new ArrayList<>();
        Problem handIn = Problem.of("nudge.deadline-hand-in", assignment.title());
        Problem reviews = Problem.of("nudge.deadline-reviews", assignment.title());
        due.ifPresent(d -> event(events, handIn, d));
        assignment.reviewDue().ifPresent(d -> event(events, reviews, d));
        if (events.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Peermortem//EN"));
        lines.addAll(events);
        lines.add("END:VCALENDAR");
        return lines;
    }

    private void event(List<String> lines, Problem what, Instant at) {
        String summary = words.apply(what);
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + uid(what) + "@peermortem");
        lines.add("DTSTAMP:" + STAMP.format(open.now()));
        lines.add("DTSTART:" + STAMP.format(at));
        lines.add("DURATION:PT0S");
        lines.addAll(folded("SUMMARY:" + escaped(Mail.oneLine(summary))));
        lines.add("END:VEVENT");
    }

    /// The same after a deadline was moved, for the class or for a person, so that a calendar moves
    /// the entry it has.
    private String uid(Problem what) {
        String ofClass = open.store().read(s -> s.meta().get("class"));
        return Sha256.of(ofClass + what.code()).hex().substring(0, 24);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /// Lines of at most 75 bytes; the rest goes on behind a space.
    private static List<String> folded(String line) {
        List<String> all = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int code : line.codePoints().toArray()) {
            String next = Character.toString(code);
            int length = (part + next).getBytes(StandardCharsets.UTF_8).length;
            if (length > 75) {
                all.add(part.toString());
                part = new StringBuilder(" ");
            }
            part.append(next);
        }
        all.add(part.toString());
        return all;
    }
}

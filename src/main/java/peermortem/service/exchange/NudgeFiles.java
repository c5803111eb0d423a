package peermortem.service.exchange;

import peermortem.domain.Assignment;
import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.Sha256;
import peermortem.service.Nudge;
import peermortem.service.book.OpenClass;
import peermortem.store.OwnFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Nudges as e-mail drafts (RFC 5322, one per person with an address) and the deadlines as a
/// calendar (RFC 5545).
final class NudgeFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private final OpenClass open;
    private final Function<Problem, String> words;

    NudgeFiles(OpenClass open, Function<Problem, String> words) {
        this.open = open;
        this.words = words;
    }

    Outcome<List<Path>> write(Path folder) {
        Assignment assignment = open.state().assignment();
        List<Path> written = new ArrayList<>();
        try {
            OwnFiles.createFolders(folder);
            for (Nudge nudge : Nudges.of(open)) {
                if (!nudge.to().email().isEmpty()) {
                    String id = nudge.to().id().value().replaceAll("[^\\p{L}\\p{N}._-]", "_");
                    String kind = nudge.message().code().replace('.', '-');
                    written.add(
                            save(
                                    folder.resolve(id + "-" + kind + ".eml"),
                                    Mail.draft(
                                            nudge.to().email(),
                                            assignment.title(),
                                            words.apply(nudge.message()))));
                }
            }
            if (assignment.due().isPresent() || assignment.reviewDue().isPresent()) {
                written.add(save(folder.resolve("deadlines.ics"), calendar(assignment)));
            }
            return Outcome.done(written);
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", folder);
        }
    }

    private static Path save(Path path, List<String> lines) throws IOException {
        String text = String.join("\r\n", lines) + "\r\n";
        OwnFiles.write(path, text.getBytes(StandardCharsets.UTF_8));
        return path;
    }

    private List<String> calendar(Assignment assignment) {
        List<String> lines =
                new ArrayList<>(
                        List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Peermortem//EN"));
        Problem handIn = Problem.of("nudge.deadline-hand-in", assignment.title());
        Problem reviews = Problem.of("nudge.deadline-reviews", assignment.title());
        assignment.due().ifPresent(d -> event(lines, handIn, d));
        assignment.reviewDue().ifPresent(d -> event(lines, reviews, d));
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

    /// The same after a deadline was moved, so that a calendar moves the entry it has.
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

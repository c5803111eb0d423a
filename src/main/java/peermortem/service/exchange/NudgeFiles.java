package peermortem.service.exchange;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Assignment;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.service.Nudge;
import peermortem.service.book.OpenClass;
import peermortem.store.OwnFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Nudges as e-mail drafts (RFC 5322, one per person with an address), and the deadlines as a
/// calendar that anybody may see. Whoever has an extension gets a calendar of their own, beside it
/// and attached to their draft alone: that somebody has one is nobody else's business.
final class NudgeFiles {
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
            Set<String> names = new HashSet<>();
            Map<PersonId, Path> own = calendars(folder, assignment, written, names);
            for (Nudge nudge : Nudges.of(open)) {
                if (!nudge.to().email().isEmpty()) {
                    String kind = nudge.message().code().replace('.', '-');
                    Path file = free(folder, nudge.to(), kind + ".eml", names);
                    Path attached = own.get(nudge.to().id());
                    written.add(save(file, draft(nudge, assignment, attached)));
                }
            }
            return Outcome.done(written);
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", folder);
        }
    }

    private List<String> draft(Nudge nudge, Assignment assignment, @Nullable Path attached)
            throws IOException {
        String to = nudge.to().email();
        String message = words.apply(nudge.message());
        return attached == null
                ? Mail.draft(to, assignment.title(), message)
                : Mail.draft(to, assignment.title(), message, attached);
    }

    /// Writes the class's calendar and those of people with an extension; hands over the latter.
    private Map<PersonId, Path> calendars(
            Path folder, Assignment assignment, List<Path> written, Set<String> names)
            throws IOException {
        DeadlineCalendar calendar = new DeadlineCalendar(open, words);
        List<String> ofAll = calendar.lines(assignment, assignment.due());
        if (!ofAll.isEmpty()) {
            written.add(save(folder.resolve("deadlines.ics"), ofAll));
        }
        Map<PersonId, Path> own = new HashMap<>();
        for (Person person : open.state().people()) {
            if (person.extension().isPresent() && !person.excused()) {
                Path file = free(folder, person, "deadlines.ics", names);
                save(file, calendar.lines(assignment, assignment.dueFor(person)));
                own.put(person.id(), file);
                written.add(file);
            }
        }
        return own;
    }

    /// Named after a person; by a number as well where another one's id looks the same in a file's
    /// name, so that nobody gets the other's. Some file systems take upper and lower case for the
    /// same.
    private static Path free(Path folder, Person person, String what, Set<String> names) {
        String named = person.id().value().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String name = named + "-" + what;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = named + "-" + i + "-" + what;
        }
        return folder.resolve(name);
    }

    private static Path save(Path path, List<String> lines) throws IOException {
        String text = String.join("\r\n", lines) + "\r\n";
        OwnFiles.write(path, text.getBytes(StandardCharsets.UTF_8));
        return path;
    }
}

package peermortem.ui.classroom.desk;

import peermortem.domain.Event;
import peermortem.domain.ItemId;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.Overview;
import peermortem.text.Messages;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an event of the log says, in words and names; what nothing is known of stays as it is.
final class EventWords {
    private static final int BRIEF = 220;

    private final Messages words;
    private final Optional<Overview> overview;

    EventWords(Messages words, Optional<Overview> overview) {
        this.words = words;
        this.overview = overview;
    }

    String kind(Event event) {
        String key = "event." + event.kind();
        return words.has(key) ? words.get(key) : event.kind();
    }

    String who(Event event) {
        return event.who().map(this::name).orElse(words.get("log.erased"));
    }

    /// A subject is one or two ids with a space between: of people, submissions, items, or the
    /// class.
    String subject(Event event) {
        return event.subject().stream()
                .flatMap(ids -> Stream.of(ids.split(" ", -1)))
                .filter(id -> !id.isEmpty())
                .map(this::name)
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), this::orDash));
    }

    private String orDash(String names) {
        return names.isEmpty() ? "–" : names;
    }

    private String name(String id) {
        if (id.equals("class")) {
            return words.get("log.class");
        }
        return overview.flatMap(o -> name(o, id)).orElse(id);
    }

    private static Optional<String> name(Overview overview, String id) {
        Optional<String> person =
                overview.people().stream()
                        .filter(p -> p.id().equals(PersonId.of(id)))
                        .map(Person::name)
                        .findFirst();
        return person.or(
                        () ->
                                Rows.find(overview, SubmissionId.of(id))
                                        .map(row -> row.author().name()))
                .or(
                        () ->
                                overview.assignment()
                                        .rubric()
                                        .item(ItemId.of(id))
                                        .map(item -> item.label()));
    }

    static String change(Event event) {
        String before = plain(event.before().orElse(""));
        String after = plain(event.after().orElse(""));
        String text = before.isEmpty() ? after : before + " → " + after;
        return text.length() > BRIEF ? text.substring(0, BRIEF) + "…" : text;
    }

    /// JSON without its brackets and quotes.
    static String plain(String json) {
        StringBuilder plain = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && i + 1 < json.length()) {
                i++;
                plain.append("nrt".indexOf(json.charAt(i)) < 0 ? json.charAt(i) : ' ');
            } else if (quoted || "{}[]".indexOf(c) < 0) {
                plain.append(c);
                if (!quoted && (c == ':' || c == ',')) {
                    plain.append(' ');
                }
            }
        }
        return plain.toString();
    }
}

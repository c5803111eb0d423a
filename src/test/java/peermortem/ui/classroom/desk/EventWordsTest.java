package peermortem.ui.classroom.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Event;
import peermortem.domain.ItemId;
import peermortem.domain.Person;
import peermortem.domain.Sha256;
import peermortem.service.Overview;
import peermortem.text.Messages;
import peermortem.ui.classroom.Classes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class EventWordsTest {
    private static final Path SERVICE = Path.of("src/main/java/peermortem/service");
    private static final Pattern LOGGED =
            Pattern.compile("(?:\\.log\\(|\\.add\\(|move\\(|change\\()[^;{}]{0,160}");
    private static final Pattern KIND = Pattern.compile("\"([a-z]+\\.(?!csv|ics)[a-z-]+)\"");

    private final Messages messages = Messages.english();
    private final Overview overview = Classes.inMemory().overview();
    private final EventWords words = new EventWords(messages, Optional.of(overview));

    @Test
    void everyKindThatIsLoggedHasWords() throws IOException {
        Set<String> kinds = kinds();
        assertTrue(kinds.size() > 30, kinds.toString());
        kinds.removeIf(kind -> messages.has("event." + kind) || messages.has("problem." + kind));
        assertEquals(Set.of(), kinds);
    }

    private static Set<String> kinds() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SERVICE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher logged = LOGGED.matcher(Files.readString(file));
                while (logged.find()) {
                    Matcher kind = KIND.matcher(logged.group());
                    while (kind.find()) {
                        kinds.add(kind.group(1));
                    }
                }
            }
        }
        return kinds;
    }

    @Test
    void idsAreToldAsNames() {
        Person author = overview.submissions().getFirst().author();
        String submission = overview.submissions().getFirst().submission().value();
        ItemId item = overview.assignment().rubric().items().getFirst().id();
        Event event = event(author.id().value(), submission + " " + item, "{}", "{}");
        assertEquals("Decision made", words.kind(event));
        assertEquals(author.name(), words.who(event));
        assertEquals(
                author.name() + ", " + overview.assignment().rubric().items().getFirst().label(),
                words.subject(event));
        assertEquals("the class", words.subject(event("x", "class", "{}", "{}")));
        assertEquals("gone", words.subject(event("x", "gone", "{}", "{}")));
    }

    @Test
    void whatChangedIsToldWithoutBracketsAndQuotes() {
        assertEquals(
                "met: true, reason: says \"no\", twice",
                EventWords.change(
                        event(
                                "x",
                                "y",
                                "{}",
                                "{\"met\":true,\"reason\":\"says \\\"no\\\", twice\"}")));
        assertEquals(
                "met: false → met: true",
                EventWords.change(event("x", "y", "{\"met\":false}", "{\"met\":true}")));
    }

    private static Event event(String who, String subject, String before, String after) {
        return new Event(
                1,
                Instant.EPOCH,
                "decision.made",
                Optional.of(who),
                Optional.of(subject),
                Optional.of(before),
                Optional.of(after),
                Sha256.of("x"));
    }
}

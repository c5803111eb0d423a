package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Event;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class EventSearchTest {
    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("a.peermortem"), FileKind.CLASS_FILE).orThrow();
        store.write(
                s -> {
                    s.people().put(person("s1", "Abebe Bekele"));
                    s.people().put(person("s2", "Nadia Benali"));
                    add(s, "submission.handed-in", "s1", "w1");
                    add(s, "people.apart", "t1", "s1 s2");
                    add(s, "decision.made", "t1", "w1 timeline.actions");
                    return true;
                });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void add(Session session, String kind, String who, String subject) {
        session.events().add(Instant.EPOCH, kind, PersonId.of(who), subject, "{}", "{}");
    }

    private static Person person(String id, String name) {
        return new Person(
                PersonId.of(id), name, "", Role.STUDENT, Optional.empty(), false, Optional.empty());
    }

    @Test
    void peopleAreFoundByTheirNames() {
        assertEquals(List.of(2L, 1L), found("bekele"));
        assertEquals(List.of(2L), found("Nadia Be"));
    }

    @Test
    void kindsAreFoundByTheirWords() {
        assertEquals(List.of(1L), found("handed in"));
        assertEquals(List.of(3L), found("Decision made"));
    }

    @Test
    void theHistoryOfOneSubjectBeginsWithTheNewest() {
        store.write(
                s -> {
                    add(s, "review.submitted", "s2", "w1");
                    return true;
                });
        List<Event> history = store.read(s -> s.events().of("w1"));
        assertEquals(List.of(4L, 3L, 1L), history.stream().map(Event::number).toList());
    }

    private List<Long> found(String words) {
        return store.read(s -> s.events().search(words, 10)).stream().map(Event::number).toList();
    }
}

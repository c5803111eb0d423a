package peermortem.service.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;

import java.util.List;
import java.util.Optional;

class NamesTest {
    private static Person person(String id, String name) {
        return new Person(
                PersonId.of(id), name, "", Role.STUDENT, Optional.empty(), false, Optional.empty());
    }

    @Test
    void peopleAreCalledByTheirNameHereAndByTheirIdTooWhereTwoHaveTheSame() {
        Names names =
                new Names(
                        List.of(
                                person("s1", "Zoe"),
                                person("s2", "Ana"),
                                person("s3", ""),
                                person("s4", "s4")),
                        List.of(person("s1", "Zadie"), person("s5", "Ana"), person("s6", "Ivo")));
        assertEquals(
                List.of("Zoe", "Ana (s2)", "s3", "s4", "Ana (s5)", "Ivo", "s7"),
                List.of("s1", "s2", "s3", "s4", "s5", "s6", "s7").stream()
                        .map(id -> names.of(PersonId.of(id)))
                        .toList());
    }
}

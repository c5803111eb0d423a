package peermortem.service.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;

import java.util.List;
import java.util.Optional;

class NamesInPathsTest {
    private final NamesInPaths names =
            new NamesInPaths(
                    List.of(
                            person("p1", "Abeni Quillfeather", "abeni@class.example"),
                            person("p1-7", "Bakari Underhill", ""),
                            person("p3", "Abeni Quillfeather", "other@class.example")));

    @Test
    void anIdAnAddressOrANameIsFoundAmongOtherWords() {
        assertEquals("p1", whose("hand-in_P1_final"));
        assertEquals("p1", whose("abeni@class.example (1)"));
        assertEquals("p1-7", whose("Underhill, by bakari underhill"));
        assertEquals("p1-7", whose("BakariUnderhill"));
        assertEquals("-", whose("p11"));
        assertEquals("-", whose("Underhill"));
        assertEquals("-", whose("---"));
    }

    @Test
    void theLongestIdWinsThenTheFirstOfTheRoster() {
        assertEquals("p1-7", whose("p1-7"));
        assertEquals("p1", whose("abeni_quillfeather"));
    }

    private String whose(String name) {
        return names.in(name).map(p -> p.id().value()).orElse("-");
    }

    private static Person person(String id, String name, String email) {
        return new Person(
                PersonId.of(id),
                name,
                email,
                Role.STUDENT,
                Optional.empty(),
                false,
                Optional.empty());
    }
}

package peermortem.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.report.Subject;

import java.nio.charset.StandardCharsets;

class FileNamePatternTest {
    private static String name(String pattern, String id, String name) {
        Subject subject = new Subject.Named(PersonId.of(id), name);
        return FileNamePattern.of(pattern)
                .orThrow()
                .name(NameParts.of("student", "0x19. Postmortem", subject));
    }

    @ParameterizedTest
    @CsvSource({
        "Adaeze Okafor, 0x19. Postmortem - Adaeze Okafor (s1)",
        "../../etc/passwd, 0x19. Postmortem - ..-..-etc-passwd (s1)",
        "'A:B*C?\"<>|', 0x19. Postmortem - A-B-C----- (s1)",
        "王小明, 0x19. Postmortem - 王小明 (s1)"
    })
    void namesAreSafe(String name, String file) {
        assertEquals(file, name("{assignment} - {name} ({id})", "s1", name));
    }

    @Test
    void awkwardNamesBecomeNamesThatAnySystemHolds() {
        assertEquals("_CON", name("{id}", "CON", "x"));
        assertEquals("hidden", name("{id}", ".hidden.", "x"));
        assertEquals("report", name("{id}", "...", "x"));
        assertEquals("ab", name("{id}", "a\u202Eb", "x"));
        String longest = name("{name}", "s", "ẹ".repeat(500));
        assertTrue(longest.getBytes(StandardCharsets.UTF_8).length <= 150);
    }

    @Test
    void anAnonymousReportHasItsPseudonymEverywhere() {
        assertEquals(
                "Calm Falcon Calm Falcon student",
                FileNamePattern.of("{id} {name} {kind}")
                        .orThrow()
                        .name(
                                NameParts.of(
                                        "student", "0x19", new Subject.Anonymous("Calm Falcon"))));
    }

    @Test
    void aReportAboutNobodyInParticularGoesByItsKind() {
        NameParts parts = NameParts.of("class", "0x19. Postmortem");
        assertEquals("class", FileNamePattern.DEFAULT.name(parts));
        assertEquals(
                "0x19. Postmortem-class",
                FileNamePattern.of("{assignment} - {name}").orThrow().name(parts));
    }

    @Test
    void anUnknownPartOrNoneIsRefused() {
        assertEquals(
                Outcome.refused("report.pattern.unknown", "grade"),
                FileNamePattern.of("{grade}-{id}"));
        assertEquals(
                Outcome.refused("report.pattern.fixed", "report"), FileNamePattern.of("report"));
    }
}

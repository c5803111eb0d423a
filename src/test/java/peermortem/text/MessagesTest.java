package peermortem.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MessagesTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern PROBLEM =
            Pattern.compile("(?:Problem\\.of|[Rr]efused|problem)\\(\\s*\"([a-z][a-z0-9.-]+)\"");
    private static final Pattern WORDS =
            Pattern.compile("(?:messages|words|text)\\.get\\(\\s*\"([a-z][A-Za-z0-9.-]+)\"[,)]");

    private final Messages messages = Messages.english();

    @Test
    void argumentsTakeTheirPlacesAndOtherBracesStay() {
        Messages english = Messages.english();
        assertThrows(IllegalArgumentException.class, () -> english.get("no.such.key"));
        assertTrue(english.problem(Problem.of("file.missing", "a.md")).contains("a.md"));
    }

    @Test
    void oneIsToldAsOne() {
        assertEquals("1 file written to x", messages.get("reports.done", 1, "x"));
        assertEquals("0 files written to x", messages.get("reports.done", 0, "x"));
        assertEquals("12 files written to {0}", messages.get("reports.done", 12, "{0}"));
    }

    /// Quotes are nothing special here, so a doubled one would be shown as two.
    @Test
    void noQuoteIsDoubled() {
        assertEquals(
                List.of(),
                messages.keys().stream().filter(k -> messages.get(k).contains("''")).toList());
    }

    @Test
    void everyKeyIsUsedSomewhere() throws IOException {
        Set<String> literals = literals(LITERAL);
        Set<String> unused = new TreeSet<>();
        for (String key : messages.keys()) {
            if (!used(key, literals)) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused, "keys that no source names");
    }

    @Test
    void everyProblemHasASentence() throws IOException {
        Set<String> missing =
                literals(PROBLEM).stream()
                        .filter(code -> !messages.has("problem." + code))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, "problems without words");
    }

    @Test
    void everyKeyThatSourcesNameHasWords() throws IOException {
        Set<String> missing =
                literals(WORDS).stream()
                        .filter(key -> !messages.has(key))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, "keys without words");
    }

    /// A key is used when a literal is the key, its code (without the leading kind), or ends a key
    /// that a source composes from a prefix literal.
    private static boolean used(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String tail = key.substring(dot + 1);
            if (literals.contains(tail) || literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> literals(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}

package peermortem.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.document.Postmortem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The case files are well-formed: what each says of itself is true whatever the checks do.
final class CaseFilesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Pattern CASE =
            Pattern.compile(
                    "---\\r"
                            + "?\\n"
                            + "expect: (\\S+)\\r"
                            + "?\\n"
                            + "(?:evidence: '([^\\n"
                            + "]+)'\\r"
                            + "?\\n"
                            + ")?why: '[^\\n"
                            + "]+'\\r"
                            + "?\\n"
                            + "---\\r"
                            + "?\\n"
                            + "(.+)",
                    Pattern.DOTALL);

    @Test
    void everyCaseSaysWhatItExpectsAndQuotesItsText() throws IOException {
        assertThat(files()).hasSizeGreaterThan(200);
        for (Path file : files()) {
            Matcher parts = parts(file);
            boolean form = check(file).startsWith("form.");
            assertThat(parts.group(1))
                    .isIn(form ? List.of("ok", "not-ok") : List.of("found", "not-found"));
            Optional<String> evidence = Optional.ofNullable(parts.group(2));
            assertThat(parts.group(3)).contains(evidence.orElse("").replace("''", "'"));
        }
    }

    @Test
    void everyCheckHasCasesBothWays() throws IOException {
        Map<String, Integer> good = new TreeMap<>();
        Map<String, Integer> bad = new TreeMap<>();
        for (Path file : files()) {
            String check = check(file);
            (parts(file).group(1).startsWith("not") ? bad : good).merge(check, 1, Integer::sum);
        }
        assertThat(good).hasSize(23);
        assertThat(bad.keySet()).isEqualTo(good.keySet());
        assertThat(good.values()).allMatch(n -> n >= 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"399", "400", "600", "601"})
    void casesAtTheBordersHaveExactlyThatManyWords(String words) throws IOException {
        String name = words.equals("400") || words.equals("600") ? "exactly-" + words : words;
        String text = parts(CASES.resolve("form.words/" + name + ".md")).group(3);
        assertThat(Postmortem.parse(text).words()).isEqualTo(Integer.parseInt(words));
    }

    @Test
    void someCasesHaveCarriageReturns() throws IOException {
        List<Path> files = files().stream().filter(f -> f.endsWith("crlf-lines.md")).toList();
        assertThat(files).hasSize(2);
        for (Path file : files) {
            assertThat(Files.readString(file)).contains("\r\n\r\n");
        }
    }

    private static String check(Path file) {
        return CASES.relativize(file).getName(0).toString();
    }

    private static Matcher parts(Path file) throws IOException {
        Matcher parts = CASE.matcher(Files.readString(file));
        assertThat(parts.matches()).as(file.toString()).isTrue();
        return parts;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }
}

package peermortem.samples;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The three tables of the sample class fit each other, its files and the rubric.
final class SampleClassTest {
    private static final Path FOLDER = Path.of("sample-submissions");
    private static final Path RUBRIC = Path.of("rubrics/alx-0x19-postmortem.yaml");
    private static final Path LABELS = Path.of("src/test/resources/samples/expected.json");

    @Test
    void theClassHasTenStudentsAndTwoTas() throws IOException {
        Map<String, Long> roles =
                rows("roster.csv").stream()
                        .collect(
                                Collectors.groupingBy(
                                        r -> r.getField("role"), Collectors.counting()));
        assertThat(roles).isEqualTo(Map.of("student", 10L, "ta", 2L));
    }

    @Test
    void everyStudentHandsInFilesThatAreThere() throws IOException {
        List<String> students =
                rows("roster.csv").stream()
                        .filter(r -> r.getField("role").equals("student"))
                        .map(r -> r.getField("id"))
                        .toList();
        assertThat(rows("batch.csv")).extracting(r -> r.getField("author")).isEqualTo(students);
        assertThat(sources()).allSatisfy(s -> assertThat(FOLDER.resolve(s)).isRegularFile());
    }

    @Test
    void everyTextHasItsLabels() throws IOException {
        assertThat(all("\"input\": \"([^\"]+)\"", LABELS)).isEqualTo(sources());
    }

    @Test
    void everyReviewHasEachItemOfTheRubricOnce() throws IOException {
        Map<String, List<String>> items = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("reviews.csv")) {
            String review = row.getField("submission") + " by " + row.getField("reviewer");
            items.computeIfAbsent(review, r -> new ArrayList<>()).add(row.getField("item"));
        }
        List<String> wanted = List.copyOf(all("(?m)^ {6}- id: (\\S+)", RUBRIC));
        assertThat(wanted).hasSize(14);
        assertThat(items).hasSize(10).allSatisfy((r, i) -> assertThat(i).isEqualTo(wanted));
    }

    @Test
    void nobodyReviewsThemselvesOrATeammateOrWhenExcused() throws IOException {
        Map<String, NamedCsvRecord> people =
                rows("roster.csv").stream()
                        .collect(Collectors.toMap(r -> r.getField("id"), r -> r));
        assertThat(rows("reviews.csv"))
                .allSatisfy(
                        row -> {
                            NamedCsvRecord author =
                                    requireNonNull(people.get(row.getField("author")));
                            NamedCsvRecord reviewer =
                                    requireNonNull(people.get(row.getField("reviewer")));
                            assertThat(reviewer).isNotNull().isNotEqualTo(author);
                            assertThat(reviewer.getField("excused")).isEmpty();
                            String team = reviewer.getField("team");
                            assertThat(team.isEmpty() || !team.equals(author.getField("team")))
                                    .isTrue();
                        });
    }

    @Test
    void whatIsNotMetHasAReasonAndWhatIsSubmittedIsComplete() throws IOException {
        assertThat(rows("reviews.csv"))
                .allSatisfy(
                        row -> {
                            boolean submitted = row.getField("state").equals("submitted");
                            assertThat(row.getField("reason").isEmpty())
                                    .isEqualTo(!row.getField("met").equals("no"));
                            assertThat(row.getField("submitted_at").isEmpty())
                                    .isEqualTo(!submitted);
                            assertThat(row.getField("met"))
                                    .isIn(
                                            submitted
                                                    ? List.of("yes", "no")
                                                    : List.of("yes", "no", ""));
                        });
    }

    private static Set<String> sources() throws IOException {
        Set<String> sources = new LinkedHashSet<>();
        for (NamedCsvRecord row : rows("batch.csv")) {
            sources.add(row.getField("source"));
            if (!row.getField("advanced_source").isEmpty()) {
                sources.add(row.getField("advanced_source"));
            }
        }
        return sources;
    }

    private static Set<String> all(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(table))) {
            return reader.stream().toList();
        }
    }
}

package peermortem.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import peermortem.domain.Rubric;
import peermortem.text.Messages;

import java.util.List;

final class RubricReaderTest {
    private static final String VALID =
            """
            id: lab
            version: 1
            title: Lab
            sections:
              - id: summary
                title: Summary
                headings: [summary]
                items:
                  - id: summary.duration
                    text: Start and end
                    checks:
                      - summary.duration
                      - list-entries: {min: 3, in: summary}
            """;

    static List<String> bundled() {
        return Rubrics.bundled();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyBundledRubricIsValid(String id) {
        assertThat(Rubrics.bundled(id).id()).isEqualTo(id);
    }

    @Test
    void theDefaultHasThirteenMandatoryItemsAndOneOptional() {
        Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
        assertThat(rubric.items().stream().filter(i -> !i.optional())).hasSize(13);
        assertThat(rubric.items().stream().filter(i -> i.optional())).hasSize(1);
    }

    @Test
    void aMistakeIsToldWithItsLineAndWhatWasMeant() {
        assertThat(mistakes(VALID)).isEmpty();
        assertThat(mistakes(VALID.replace("- summary.duration\n", "- sumary.duration\n")))
                .containsExactly(
                        "12: \"sumary.duration\" is no built-in check; did you mean"
                                + " \"summary.duration\"?");
        assertThat(mistakes(VALID.replace("in: summary", "in: sumary")))
                .containsExactly(
                        "13: \"in: sumary\" names no section of this rubric; there are summary.");
        assertThat(mistakes(VALID.replace("version: 1", "version: 1\nversion: 2")))
                .containsExactly("3: The key \"version\" is used twice; keep one.");
        assertThat(mistakes(VALID.replace("version: 1\n", "")))
                .containsExactly("1: \"version\" is missing here; add it.");
    }

    @Test
    void whatIsNoPlainDataIsRefused() {
        assertThat(mistakes("a: &x [1]\nb: *x\n")).isNotEmpty();
        assertThat(mistakes("id: !!java.lang.Runtime x\n")).isNotEmpty();
        assertThat(mistakes("[1, 2")).isNotEmpty();
        assertThat(mistakes("")).isNotEmpty();
        assertThat(mistakes("x".repeat(300_000))).isNotEmpty();
    }

    private static List<String> mistakes(String yaml) {
        Messages messages = Messages.english();
        return switch (RubricReader.read(yaml)) {
            case RubricReading.Valid _ -> List.of();
            case RubricReading.Invalid invalid ->
                    invalid.mistakes().stream()
                            .map(m -> m.line() + ": " + messages.problem(m.problem()))
                            .toList();
        };
    }
}

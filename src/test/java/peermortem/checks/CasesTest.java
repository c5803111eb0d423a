package peermortem.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import peermortem.document.Postmortem;
import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.Rubric;
import peermortem.domain.Verdict;
import peermortem.rubric.BuiltInChecks;
import peermortem.rubric.Rubrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every case file says what its check must find.
final class CasesTest {
    private static final Rubric RUBRIC = Rubrics.bundled(Rubrics.DEFAULT);

    static Stream<CaseFile> cases() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CaseFile.FOLDER)) {
            files = all.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
        return files.stream().map(CaseFile::read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isJudgedAsExpected(CaseFile file) {
        Checklist checklist =
                ChecklistMaker.make(Postmortem.parse(file.text()), RUBRIC, Optional.empty());
        if (file.check().startsWith("form.")) {
            assertThat(form(checklist.form(), file.check()))
                    .isEqualTo(
                            FormVerdict.valueOf(
                                    file.expect().toUpperCase(Locale.ROOT).replace('-', '_')));
            return;
        }
        Finding finding = Objects.requireNonNull(checklist.checks().get(CheckId.of(file.check())));
        assertThat(finding.probability() >= 0.5)
                .as(finding.toString())
                .isEqualTo(file.expect().equals("found"));
        assertThat(finding.evidence())
                .allSatisfy(e -> assertThat(e.text()).isEqualTo(e.span().in(file.text())));
        file.evidence()
                .ifPresent(
                        words ->
                                assertThat(finding.evidence())
                                        .anySatisfy(e -> assertThat(e.text()).contains(words)));
    }

    @Test
    void noSentenceSaysBothFoundAndNotFound() throws IOException {
        Map<String, Set<Verdict>> said = new TreeMap<>();
        cases().forEach(
                        file ->
                                ChecklistMaker.make(
                                                Postmortem.parse(file.text()),
                                                RUBRIC,
                                                Optional.empty())
                                        .checks()
                                        .values()
                                        .forEach(
                                                f ->
                                                        said.computeIfAbsent(
                                                                        f.check() + " " + f.code(),
                                                                        k -> new TreeSet<>())
                                                                .add(f.verdict())));
        assertThat(said)
                .allSatisfy(
                        (sentence, verdicts) ->
                                assertThat(
                                                verdicts.containsAll(
                                                        Set.of(Verdict.FOUND, Verdict.NOT_FOUND)))
                                        .as(sentence)
                                        .isFalse());
    }

    @Test
    void everyCheckIsListedAndHasCases() throws IOException {
        assertThat(AllChecks.inOrder())
                .extracting(c -> c.id().value())
                .isEqualTo(BuiltInChecks.IDS);
        Set<String> folders = new TreeSet<>();
        try (Stream<Path> all = Files.list(CaseFile.FOLDER)) {
            all.filter(Files::isDirectory)
                    .map(f -> f.getFileName().toString())
                    .forEach(folders::add);
        }
        assertThat(folders)
                .containsAll(BuiltInChecks.IDS)
                .contains("form.words", "form.language", "form.timeline");
    }

    private static FormVerdict form(Form form, String check) {
        return switch (check) {
            case "form.words" -> form.words();
            case "form.language" -> form.language();
            case "form.sections" -> form.sections();
            default -> form.timeline();
        };
    }
}

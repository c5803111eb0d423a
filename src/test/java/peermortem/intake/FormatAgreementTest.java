package peermortem.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.checks.ChecklistMaker;
import peermortem.document.Postmortem;
import peermortem.domain.Bytes;
import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Verdict;
import peermortem.intake.file.Documents;
import peermortem.intake.file.FileLimits;
import peermortem.intake.file.Received;
import peermortem.rubric.Rubrics;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// One text, written out in every format: the checklist must not tell them apart.
class FormatAgreementTest {
    @ParameterizedTest
    @ValueSource(strings = {"same.html", "same.docx", "same.odt"})
    void everyFormatGetsTheVerdictsOfTheMarkdown(String name) throws IOException {
        assertEquals(verdicts("same.md"), verdicts(name));
    }

    private static Map<CheckId, Verdict> verdicts(String name) throws IOException {
        try (var stream = FormatAgreementTest.class.getResourceAsStream("/intake/" + name)) {
            Bytes bytes = Bytes.of(Objects.requireNonNull(stream).readAllBytes());
            String text =
                    new Documents(FileLimits.standard())
                            .read(Received.file(name, bytes))
                            .getFirst()
                            .text();
            Checklist checklist =
                    ChecklistMaker.make(
                            Postmortem.parse(text),
                            Rubrics.bundled(Rubrics.DEFAULT),
                            Optional.empty());
            Map<CheckId, Verdict> verdicts = new TreeMap<>();
            checklist.checks().forEach((check, finding) -> verdicts.put(check, finding.verdict()));
            return verdicts;
        }
    }
}

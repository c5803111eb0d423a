package peermortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class RubricCommandsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void everyRubricIsListedShownAndValid() {
        CommandRun list = CommandRun.of(folder, "rubric", "list");
        for (String id :
                new String[] {
                    "alx-0x19-postmortem", "google-sre", "pagerduty", "atlassian", "gitlab"
                }) {
            assertThat(list.out()).contains(id);
            assertThat(CommandRun.of(folder, "rubric", "show", id).code()).isZero();
            CommandRun valid =
                    CommandRun.of(folder, "rubric", "validate", "rubrics/" + id + ".yaml");
            assertThat(valid.code()).as(valid.err()).isZero();
        }
    }

    @Test
    void mistakesAreToldByLineWithCodeTwo() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        """
                        id: mine
                        version: 1
                        title: Mine
                        sections:
                          - id: one
                            title: One
                            items:
                              - id: one.a
                                text: A
                                checks: [no.such-check]
                        """);
        CommandRun run = CommandRun.of(folder, "rubric", "validate", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out() + run.err()).contains("10").contains("no.such-check");
    }
}

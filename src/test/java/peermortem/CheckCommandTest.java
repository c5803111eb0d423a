package peermortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// `check` as scripts and people call it.
final class CheckCommandTest {
    private static final Path SAMPLES = Path.of("sample-submissions").toAbsolutePath();
    @TempDir private Path folder = Path.of("");

    @Test
    void aGoodTextGetsItsScoreAndCodeZero() {
        CommandRun run = CommandRun.of(folder, "check", SAMPLES + "/s01-nginx-open-files.md");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("13 of 13 mandatory").doesNotContain("\u001b[");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatIsMissingIsToldWithAdviceAndCodeOne() {
        CommandRun run = CommandRun.of(folder, "check", SAMPLES + "/s07-nightly-backup.md");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("[ ] ").contains("To do: ").contains("line ");
    }

    @Test
    void jsonKeepsTheContractForEveryKindOfInput() throws IOException {
        Path good = Files.copy(SAMPLES.resolve("s01-nginx-open-files.md"), folder.resolve("a.md"));
        Files.writeString(folder.resolve("b.md"), " \n");
        CommandRun run = CommandRun.of(folder, "check", "--format", "json", folder + "/");
        assertThat(run.code()).isEqualTo(2);
        JsonNode array = run.json();
        assertThat(array).hasSize(2);
        JsonNode first = array.get(0);
        assertThat(first.get("input").asString()).isEqualTo(folder + "/a.md");
        assertThat(first.get("rubric").asString()).isEqualTo("alx-0x19-postmortem");
        assertThat(first.get("score").get("mandatory").asInt()).isEqualTo(13);
        assertThat(first.get("error").isNull()).isTrue();
        assertThat(first.has("practice")).isFalse();
        String text = Files.readString(good);
        for (JsonNode check : first.get("checks")) {
            for (JsonNode evidence : check.get("evidence")) {
                assertThat(
                                text.substring(
                                        evidence.get("start").asInt(), evidence.get("end").asInt()))
                        .isEqualTo(evidence.get("text").asString());
            }
        }
        assertThat(array.get(1).get("error").asString()).contains("nothing to check");
    }

    @Test
    void standardInputIsADash() throws IOException {
        String text = Files.readString(SAMPLES.resolve("s01-nginx-open-files.md"));
        CommandRun run = CommandRun.with(text, folder, "check", "--format", "json", "-");
        assertThat(run.code()).isZero();
        assertThat(run.json().get(0).get("input").asString()).isEqualTo("-");
    }

    @Test
    void aFeedYieldsOneObjectPerEntry() throws IOException {
        Path feed =
                Files.writeString(
                        folder.resolve("feed.xml"),
                        """
                        <rss version="2.0"><channel><title>t</title>
                        <item><title>One</title><description>The cache was full.</description></item>
                        <item><title>Two</title><description>The disk was full.</description></item>
                        </channel></rss>
                        """);
        JsonNode array = CommandRun.of(folder, "check", "--format", "json", feed + "").json();
        assertThat(array)
                .extracting(n -> n.get("input").asString())
                .containsExactly(feed + "#1", feed + "#2");
    }

    @Test
    void hintsFromIndustryPracticeAreThereOnRequestOnly() {
        String sample = SAMPLES + "/s01-nginx-open-files.md";
        assertThat(CommandRun.of(folder, "check", sample).out()).doesNotContain("industry");
        CommandRun run = CommandRun.of(folder, "check", "--practice", sample);
        assertThat(run.out().toLowerCase(Locale.ROOT)).contains("industry practice");
        JsonNode json =
                CommandRun.of(folder, "check", "--practice", "--format", "json", sample).json();
        assertThat(json.get(0).get("practice")).isNotEmpty();
    }

    @Test
    void eachExtraRubricFindsEverythingInItsSample() {
        for (String rubric : new String[] {"google-sre", "pagerduty", "atlassian", "gitlab"}) {
            CommandRun run =
                    CommandRun.of(
                            folder,
                            "check",
                            "--rubric",
                            rubric,
                            "--format",
                            "json",
                            SAMPLES + "/rubrics/" + rubric + ".md");
            JsonNode one = run.json().get(0);
            assertThat(one.get("sections")).allMatch(s -> s.get("present").asBoolean());
            one.get("items")
                    .forEachEntry(
                            (id, item) ->
                                    assertThat(item.get("verdict").asString())
                                            .as(rubric + " " + id)
                                            .isNotEqualTo("not-found"));
        }
    }
}

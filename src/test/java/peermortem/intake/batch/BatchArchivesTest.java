package peermortem.intake.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ProblemException;
import peermortem.intake.Input;
import peermortem.intake.Intaken;
import peermortem.intake.SourceIntake;
import peermortem.intake.file.FileLimits;
import peermortem.intake.http.HttpMap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Downloads of a whole class: archives of learning platforms, and folders of clones.
class BatchArchivesTest {
    private static final String DOC = "https://docs.google.com/document/d/abcdefgh123/edit";
    @TempDir private Path folder;

    @Test
    void moodlesDownloadOfAllSubmissionsIsUnderstood() throws IOException {
        Path zip =
                zip(
                        Map.of(
                                "Ana B_812_assignsubmission_file_/README.md",
                                "# Outage\n",
                                "Ana B_812_assignsubmission_file_/advanced.md",
                                "# Outage with jokes\n",
                                "Ben_C_813_assignsubmission_onlinetext_onlinetext.html",
                                "<html><body><p><a href=\""
                                        + DOC
                                        + "\">my doc</a></p></body></html>",
                                "Eve_814_assignsubmission_file_/report.txt",
                                "The queue was full, and this is a story of more than a"
                                        + " link."));
        List<BatchRow> rows = BatchArchive.plan(zip, FileLimits.standard()).rows();
        assertEquals(
                List.of(
                        "812 MAIN Packed",
                        "812 ADVANCED Packed",
                        "813 MAIN Link",
                        "814 MAIN Packed"),
                rows.stream()
                        .map(
                                row ->
                                        row.author().key()
                                                + " "
                                                + row.part()
                                                + " "
                                                + row.input().getClass().getSimpleName())
                        .toList());
        assertEquals("Ben_C", rows.get(2).author().name().orElseThrow());
        assertEquals("# Outage\n", text(rows.getFirst().input()));
    }

    @Test
    void canvasDownloadOfAllSubmissionsIsUnderstood() throws IOException {
        Path zip =
                zip(
                        Map.of(
                                "banaana_LATE_4711_90210_postmortem-1.md", "# Late outage\n",
                                "carlben_4712_90211_text.html",
                                        "<html><body><h1>Outage</h1><p>"
                                                + "The queue was full. ".repeat(20)
                                                + "</p></body></html>",
                                "dorisdoe_4713_90212_link.html",
                                        "<html><head><meta http-equiv=\"refresh\" content=\"0; url="
                                                + DOC
                                                + "\"></head></html>"));
        List<BatchRow> rows = BatchArchive.plan(zip, FileLimits.standard()).rows();
        assertEquals(
                List.of("4711 true", "4712 false", "4713 false"),
                rows.stream().map(row -> row.author().key() + " " + row.late()).toList());
        assertEquals(new Input.Link(DOC), rows.getLast().input());
        assertEquals("# Late outage\n", text(rows.getFirst().input()));
    }

    @Test
    void aZipWithAFolderPerAuthorIsUnderstood() throws IOException {
        Path zip =
                zip(
                        Map.of(
                                "s1/README.md",
                                "# One\n",
                                "s2/README.md",
                                "# Two\n",
                                "s2/main.c",
                                "int main;"));
        assertEquals(
                List.of("s1", "s2"),
                BatchArchive.plan(zip, FileLimits.standard()).rows().stream()
                        .map(row -> row.author().key())
                        .toList());
    }

    @Test
    void anArchiveOfAClassIsGuardedLikeAnyOther() throws IOException {
        Path evil = zip(Map.of("../../evil.md", "x"));
        assertEquals("intake.archive-path", problem(evil));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 10_001; i++) {
            many.put("s" + i + ".md", "");
        }
        assertEquals("intake.archive-entries", problem(zip(many)));
        assertEquals(
                "intake.archive-broken",
                problem(Files.writeString(folder.resolve("no.zip"), "no zip")));
    }

    @Test
    void aFolderOfClonesIsUnderstood() throws IOException {
        String commit = "0123456789abcdef0123456789abcdef01234567";
        write("class/s1/0x19-postmortem/README.md", "# One\n");
        write("class/s1/README.md", "# Exercises\n");
        write("class/s1/.git/HEAD", "ref: refs/heads/main\n");
        write("class/s1/.git/refs/heads/main", commit + "\n");
        write("class/s2.md", "# Two\n");
        write("class/.hidden/README.md", "# Not\n");
        List<BatchRow> rows = BatchFolder.plan(folder.resolve("class")).rows();
        assertEquals(List.of("s1", "s2"), rows.stream().map(row -> row.author().key()).toList());
        try (SourceIntake intake = new SourceIntake(Clock.systemUTC(), HttpMap.none())) {
            Intaken one = intake.take(rows.getFirst().input()).orThrow();
            assertEquals("# One\n", one.snapshot().text());
            assertEquals(commit, one.snapshot().provenance().get("commit"));
        }
    }

    private static String text(Input input) {
        try (SourceIntake intake = new SourceIntake(Clock.systemUTC(), HttpMap.none())) {
            return intake.take(input).orThrow().snapshot().text();
        }
    }

    private static String problem(Path zip) {
        return assertThrows(
                        ProblemException.class, () -> BatchArchive.plan(zip, FileLimits.standard()))
                .problem()
                .code();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path zip = Files.createTempFile(folder, "all", ".zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream stream = new ZipOutputStream(file)) {
            for (String name : entries.keySet().stream().sorted().toList()) {
                stream.putNextEntry(new ZipEntry(name));
                stream.write(entries.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}

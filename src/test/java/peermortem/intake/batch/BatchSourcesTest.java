package peermortem.intake.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class BatchSourcesTest {
    private static final String DOC = "https://docs.google.com/document/d/abcdefgh123/edit";
    @TempDir private Path folder;

    @Test
    void theContractsColumnsAreUnderstood() throws IOException {
        BatchPlan plan =
                sheet(
                        "author,source,advanced_source,submitted_at\ns1,"
                                + DOC
                                + ",b.md,2024-03-01T10:00:00Z\ns2,a.md,,\n");
        assertEquals(
                List.of(
                        "2 s1 MAIN Link 2024-03-01T10:00:00Z",
                        "2 s1 ADVANCED File 2024-03-01T10:00:00Z",
                        "3 s2 MAIN File -"),
                plan.rows().stream().map(BatchSourcesTest::brief).toList());
        assertEquals(new Input.File(folder.resolve("a.md")), plan.rows().getLast().input());
    }

    @Test
    void aGoogleFormsSheetIsUnderstood() throws IOException {
        BatchPlan plan =
                sheet(
                        "Timestamp,Email Address,Your full name,Link to your postmortem (Google"
                                + " Doc),Advanced task: link\n"
                                + "2024/03/01 10:00:00,ana@school.example,Ana B.,here: "
                                + DOC
                                + " thanks,"
                                + DOC
                                + "\n");
        assertEquals(
                List.of(
                        "2 ana@school.example MAIN Link 2024/03/01 10:00:00",
                        "2 ana@school.example ADVANCED Link 2024/03/01 10:00:00"),
                plan.rows().stream().map(BatchSourcesTest::brief).toList());
        assertEquals("Ana B.", plan.rows().getFirst().author().name().orElseThrow());
        assertEquals(
                "Link to your postmortem (Google Doc)",
                plan.columns().flatMap(c -> c.header(c.source())).orElseThrow());
    }

    @Test
    void aMoodleWorksheetIsUnderstood() throws IOException {
        BatchPlan plan =
                sheet(
                        "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Online"
                                + " text,Last modified (submission)\n"
                                + "Participant 812,Ana B.,ana@school.example,Submitted,,100,"
                                + DOC
                                + ",\"Friday, 1 March 2024, 10:00 AM\"\n");
        assertEquals(
                "2 ana@school.example MAIN Link Friday, 1 March 2024, 10:00 AM",
                brief(plan.rows().getFirst()));
    }

    @Test
    void aClassroomOrCanvasListIsUnderstood() throws IOException {
        BatchPlan plan =
                sheet(
                        "Student;ID;SIS User ID;SIS Login ID;Section;Postmortem URL\n"
                                + "B., Ana;17;s017;ana;A;"
                                + DOC
                                + "\n");
        assertEquals("2 s017 MAIN Link -", brief(plan.rows().getFirst()));
    }

    @Test
    void aGoogleClassroomListIsUnderstood() throws IOException {
        BatchPlan plan =
                sheet(
                        "Last Name,First Name,Email Address,0x19 Postmortem,Grade\n"
                                + "B.,Ana,ana@school.example,"
                                + DOC
                                + ",\nC.,Ben,ben@school.example,,\n");
        assertEquals(
                List.of("2 ana@school.example MAIN Link -", "3 ben@school.example MAIN Unusable -"),
                plan.rows().stream().map(BatchSourcesTest::brief).toList());
    }

    @Test
    void separatorsEncodingsAndQuotedLineBreaksAreUnderstood() throws IOException {
        Path csv = folder.resolve("b.csv");
        Files.write(
                csv,
                ("Name\tE-Mail\tURL\nJos\u00e9\tjose@school.example\t\"" + DOC + "\n(final)\"\n")
                        .getBytes(Charset.forName("windows-1252")));
        BatchSheet sheet = BatchSheet.read(csv);
        BatchRow row = sheet.plan(sheet.guess()).rows().getFirst();
        assertEquals("Jos\u00e9", row.author().name().orElseThrow());
        assertEquals("jose@school.example", row.author().key());
    }

    @Test
    void anAuthorWithoutASourceIsStillNamed() throws IOException {
        BatchPlan plan = sheet("author,source\ns1,\ns2,a.md\n,b.md\n");
        assertEquals(
                List.of("2 s1 MAIN Unusable -", "3 s2 MAIN File -"),
                plan.rows().stream().map(BatchSourcesTest::brief).toList());
    }

    @Test
    void aCellReadsNoForeignFiles() throws IOException {
        BatchPlan plan =
                sheet(
                        """
                        author,source
                        s1,/etc/passwd
                        s2,../../../../../../../../etc/passwd
                        s3,../others/a.md
                        """);
        assertEquals(
                List.of("2 s1 MAIN Unusable -", "3 s2 MAIN Unusable -", "4 s3 MAIN File -"),
                plan.rows().stream().map(BatchSourcesTest::brief).toList());
    }

    @Test
    void aSheetThatSaysNotWhoOrWhatAsks() throws IOException {
        Path csv = Files.writeString(folder.resolve("b.csv"), "a,b\n1,2\n");
        BatchSheet sheet = BatchSheet.read(csv);
        assertEquals(
                "intake.batch-columns",
                assertThrows(ProblemException.class, () -> sheet.plan(sheet.guess()))
                        .problem()
                        .code());
    }

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

    private BatchPlan sheet(String text) throws IOException {
        BatchSheet sheet = BatchSheet.read(Files.writeString(folder.resolve("batch.csv"), text));
        ColumnGuess guess = sheet.guess();
        assertTrue(guess.isComplete());
        return sheet.plan(guess);
    }

    private static String brief(BatchRow row) {
        return row.line()
                + " "
                + row.author().key()
                + " "
                + row.part()
                + " "
                + row.input().getClass().getSimpleName()
                + " "
                + row.submittedAt().orElse("-");
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

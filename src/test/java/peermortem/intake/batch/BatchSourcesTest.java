package peermortem.intake.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ProblemException;
import peermortem.intake.Input;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
}

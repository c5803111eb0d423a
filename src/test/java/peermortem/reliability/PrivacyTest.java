package peermortem.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.Main;
import peermortem.domain.PacketKind;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.Progress;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is left on the computer besides the files that were asked for.
class PrivacyTest {
    private static final String NAME = "Quillfeather";
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void makePlaces() throws IOException {
        for (String place : List.of("home", "temporary", "work")) {
            Files.createDirectory(folder.resolve(place));
        }
    }

    @Test
    void logsAndTemporaryFilesHoldNoNamesAndNoTexts() throws Exception {
        Path work = folder.resolve("work");
        Path canvas = Files.writeString(work.resolve("a.canvas"), "{\"nodes\": \"" + NAME);
        Path document = Files.writeString(work.resolve("a.docx"), NAME + " at 10:00");
        Path text = Files.writeString(work.resolve("a.md"), "# " + NAME + "\n\n|a|b|\n|-|" + NAME);
        Path roster = Files.writeString(work.resolve("r.csv"), "id,name\ns1,\"" + NAME + "\"x\n");
        run("check", canvas.toString(), document.toString(), text.toString());
        run("rubric", "validate", text.toString());
        Path file = work.resolve("c.peermortem");
        run(
                "class",
                "new",
                file.toString(),
                "--title",
                "T",
                "--rubric",
                "alx-0x19-postmortem",
                "--roster",
                roster.toString());
        Files.writeString(roster, "id,name\ns1,Zadie " + NAME + "\n");
        run(
                "class",
                "new",
                file.toString(),
                "--title",
                "T",
                "--rubric",
                "alx-0x19-postmortem",
                "--roster",
                roster.toString());
        run("submit", file.toString(), "--author", "s1", text.toString());
        run("report", file.toString(), "--out", work.resolve("reports").toString());
        assertTrue(Files.isRegularFile(file));
        for (String place : List.of("home", "temporary")) {
            for (Path left : files(folder.resolve(place))) {
                String bytes = Files.readString(left, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(NAME), left.toString());
            }
        }
        assertTrue(
                files(folder.resolve("home")).stream()
                        .anyMatch(f -> f.endsWith("peermortem-0.log")));
    }

    /// What the program says; nothing of it comes from a library.
    private void run(String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Child.command(
                                        Main.class,
                                        List.of(
                                                "-Duser.home=" + folder.resolve("home"),
                                                "-Djava.io.tmpdir=" + folder.resolve("temporary")),
                                        List.of(arguments)))
                        .redirectErrorStream(true);
        builder.environment().remove("XDG_CONFIG_HOME");
        Process process = builder.start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertTrue(process.waitFor() <= 2, lines.toString());
        assertTrue(
                lines.stream().noneMatch(l -> l.contains("WARN") || l.startsWith("\tat ")),
                lines.toString());
    }

    @Test
    void onlyTheirOwnerMayReadWhatIsWritten() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        ClassFixture fixture = new ClassFixture(folder.resolve("work"));
        Path out = folder.resolve("work").resolve("out");
        try (ClassDesk desk = fixture.handedIn(2)) {
            desk.allocations().assign(1, 1).orThrow();
            desk.log().backup(Optional.empty()).orThrow();
            desk.exchange().write(PacketKind.PASS, out, Progress.NONE).orThrow();
            desk.exchange().write(PacketKind.REVIEW, out, Progress.NONE).orThrow();
            desk.exchange().exportReviews(out.resolve("reviews.csv")).orThrow();
            desk.exchange().writeNudges(out).orThrow();
            desk.log().export(out.resolve("log.csv")).orThrow();
            desk.reports().export(everything(out), Progress.NONE).orThrow();
            ownerOnly(14, "-wal", "-shm");
        }
        ownerOnly(12);
    }

    /// The mark of an open file says nothing, and the inputs were not written by the program.
    private void ownerOnly(int least, String... among) throws IOException {
        List<Path> written =
                files(folder).stream()
                        .filter(f -> !f.toString().matches(".*(\\.md|batch\\.csv|-open)"))
                        .toList();
        assertTrue(written.size() > least, written.toString());
        for (String ending : among) {
            assertTrue(written.stream().anyMatch(f -> f.toString().endsWith(ending)), ending);
        }
        for (Path file : written) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                    file.toString());
        }
    }

    private static ReportOrder everything(Path out) {
        return new ReportOrder(
                Set.of(ReportKind.values()),
                List.of(),
                ReportOrder.Naming.NAMED,
                ReportOrder.DEFAULT_PATTERN,
                out);
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

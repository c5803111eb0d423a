package peermortem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.cli.Console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The real command line on the sample class.
class DemoTest {
    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        Console console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        return new Wiring(Map.of(), folder.resolve("home"), folder).commandLine(console).run(args);
    }

    @Test
    void demoWritesTheSameReportsEveryTimeAndWherever() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        assertEquals(0, run("demo", "--out", one.toString()), err::toString);
        assertEquals(0, run("demo", "--out", other.toString()), err::toString);
        List<Path> files = reports(one);
        assertEquals(24, files.size());
        for (Path file : files) {
            assertArrayEquals(
                    Files.readAllBytes(file),
                    Files.readAllBytes(other.resolve("reports").resolve(file.getFileName())),
                    file.toString());
        }
        assertEquals(
                0, run("report", "--verify", files.getLast().toString().replace(".csv", ".pdf")));
    }

    @Test
    void aSecondDemoInTheSameFolderKeepsTheClassFileOfTheFirst() {
        assertEquals(0, run("demo", "--out", folder.toString()));
        assertEquals(0, run("demo", "--out", folder.toString()), err::toString);
        assertTrue(Files.exists(folder.resolve("earlier-sample-class.peermortem")));
    }

    @Test
    void sourcesAreShownByTheirPathBelowTheClass() {
        assertEquals(0, run("demo", "--out", folder.toString()));
        out.reset();
        String made = folder.resolve("sample-class.peermortem").toString();
        assertEquals(0, run("class", "show", made, "--format", "json"));
        String shown = out.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("\"sample-submissions/s01-nginx-open-files.md\""), shown);
        assertTrue(!shown.contains(folder.toString()), shown);
    }

    @Test
    void badInputGetsOneSentenceAndCodeTwo() throws IOException {
        Path binary = Files.write(folder.resolve("binary.peermortem"), new byte[] {0, 1, 2, 3, -1});
        Path empty = Files.createFile(folder.resolve("empty.md"));
        Path roster = Files.writeString(folder.resolve("roster.csv"), "apples,pears\n1,2\n");
        Path texts = Files.createDirectories(folder.resolve("nothing"));
        oneSentence("check", folder.resolve("missing.md").toString());
        oneSentence("check", empty.toString());
        oneSentence("check", texts.toString());
        byte[] zeros = new byte[50 * 1024 * 1024];
        oneSentence("check", Files.write(folder.resolve("binary.md"), zeros).toString());
        Arrays.fill(zeros, (byte) 'a');
        oneSentence("check", Files.write(folder.resolve("long.md"), zeros).toString());
        oneSentence("check", "--rubric", "no-such-rubric", empty.toString());
        oneSentence("class", "show", binary.toString());
        oneSentence("class", "show", folder.resolve("missing.peermortem").toString());
        Path made = folder.resolve("new.peermortem");
        oneSentence(
                "class",
                "new",
                made.toString(),
                "--title",
                "T",
                "--rubric",
                "gitlab",
                "--roster",
                roster.toString());
        assertTrue(Files.notExists(made));
        oneSentence("nonsense");
    }

    private void oneSentence(String... args) {
        out.reset();
        err.reset();
        int code = run(args);
        String told = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        assertEquals(2, code, () -> List.of(args) + ": " + told);
        assertTrue(
                told.lines().filter(l -> !l.isBlank()).count() <= 2,
                () -> List.of(args) + ": " + told);
        assertTrue(!told.contains("\tat ") && !told.contains("Exception"), told);
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
            return files.sorted().toList();
        }
    }
}

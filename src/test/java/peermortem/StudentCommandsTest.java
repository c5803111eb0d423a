package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Two students and a TA, each with a home of their own, who hand each other packets and use
/// nothing but commands: from the pass to a decided appeal.
class StudentCommandsTest {
    private static final Path TEXT = Path.of("sample-submissions/s01-nginx-open-files.md");
    @TempDir Path folder;
    private Terminal ta;
    private Terminal ada;
    private Terminal ben;
    private Path file;
    private Path sent;

    @BeforeEach
    void classWithPasses() throws IOException {
        ta = new Terminal(Files.createDirectories(folder.resolve("home-ta")));
        ada = new Terminal(Files.createDirectories(folder.resolve("home-ada")));
        ben = new Terminal(Files.createDirectories(folder.resolve("home-ben")));
        file = folder.resolve("class.peermortem");
        sent = Files.createDirectories(folder.resolve("sent"));
        Path roster =
                Files.writeString(
                        folder.resolve("roster.csv"),
                        """
                        id,name,email,role
                        a1,Ada Quillfeather,ada@class.example,student
                        b1,Ben Marchetti,ben@class.example,student
                        ta1,Orla Penhaligon,orla@class.example,ta
                        """);
        ta.fine(
                "class",
                "new",
                file,
                "--title",
                "0x19",
                "--rubric",
                "alx-0x19-postmortem",
                "--roster",
                roster,
                "--due",
                "2099-01-01",
                "--review-due",
                "2099-02-01");
        ta.fine("packet", "export", file, "--kind", "pass", "--out", folder.resolve("passes"));
    }

    private Path pass(String id) {
        return folder.resolve("passes").resolve("pass-" + id + ".pmpacket");
    }

    private Path made(String start) throws IOException {
        try (Stream<Path> files = Files.list(sent)) {
            return files.filter(f -> f.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Ticks everything as not met in the packet that accepting made.
    private void review(Path packet) throws IOException {
        String shown = ben.fine("packet", "show", packet).out();
        Matcher author = Pattern.compile("(?m)^(.+): allocated, 0 of (\\d+)").matcher(shown);
        assertTrue(author.find(), shown);
        assertEquals("14", author.group(2));
        StringBuilder rows = new StringBuilder("author,reviewer,item,met,reason,note,state\n");
        for (String line : ben.fine("rubric", "show", "alx-0x19-postmortem").lines()) {
            Matcher item = Pattern.compile("^\\s*([a-z-]+\\.[a-z-]+)\\b").matcher(line);
            if (item.find()) {
                rows.append(author.group(1))
                        .append(",,")
                        .append(item.group(1))
                        .append(",no,I do not see it.,Short.,submitted\n");
            }
        }
        Path csv = Files.writeString(folder.resolve("mine.csv"), rows);
        ben.fine("reviews", "import", packet, csv);
        ben.fine("packet", "send-back", packet, "--out", sent);
    }

    @Test
    void fromThePassToADecidedAppeal() throws IOException {
        assertTrue(ada.fine("packet", "show", pass("a1")).out().contains("Ada Quillfeather"));
        ben.fine("packet", "show", pass("b1"));
        ada.fine("packet", "hand-in", pass("a1"), TEXT, "--out", sent);
        ada.fine("packet", "hand-in", pass("a1"), TEXT, "--ask", "Ben", "--out", sent);
        Path request = made("request");
        assertFalse(ben.fine("packet", "show", request).out().contains("Ada"));
        ben.fine("packet", "answer", request, "--accept", "--out", sent);
        assertTrue(
                ada.fine("packet", "show", made("answer-to-request")).out().contains("accepted"));
        review(made("review"));
        Files.delete(request);
        ta.fine("packet", "import", file, sent);
        ta.fine("packet", "import", file, sent);
        ta.fine("release", file);
        ta.fine("packet", "export", file, "--kind", "result", "--out", folder.resolve("results"));
        appealed(folder.resolve("results").resolve("result-a1.pmpacket"));
        ta.fine(
                "decide",
                file,
                "--submission",
                "a1",
                "--item",
                "summary.impact",
                "--met",
                "yes",
                "--reason",
                "The passage says it.");
    }

    private void appealed(Path result) throws IOException {
        String comments = ada.fine("packet", "show", result).out();
        assertFalse(comments.contains("Grade:"), comments);
        Matcher reviewer = Pattern.compile("(?m)^Review by (.+): Short\\.$").matcher(comments);
        assertTrue(reviewer.find(), comments);
        ada.fine("packet", "rate", result, "--review", reviewer.group(1), "--helpful", "no");
        String graded = ada.fine("packet", "show", result, "--grade").out();
        assertTrue(graded.contains("Grade: "), graded);
        assertEquals(
                2,
                ada.run("packet", "rate", result, "--review", reviewer.group(1), "--helpful", "yes")
                        .code());
        String quote =
                Files.readAllLines(TEXT).stream()
                        .filter(l -> l.length() > 40)
                        .findFirst()
                        .orElseThrow();
        List<Object> appeal =
                List.of(
                        "packet",
                        "appeal",
                        result,
                        "--item",
                        "summary.impact",
                        "--reason",
                        "It says whom it hit.",
                        "--quote");
        assertEquals(2, ada.run(with(appeal, "no such words in it")).code());
        ada.fine(with(appeal, quote));
        Path back = folder.resolve("back"); // is not there yet
        ada.fine("packet", "send-back", result, "--out", back);
        assertEquals("new. Ada Quillfeather: 1 appeal, 1 review rated", told(back));
        assertEquals("unchanged. Ada Quillfeather", told(back));
    }

    /// What the TA is told of the only packet in a folder, behind the file's name.
    private String told(Path packets) {
        String out = ta.fine("packet", "import", file, packets).out().strip();
        assertEquals(1, out.lines().count(), out);
        return out.substring(out.indexOf(": ") + 2);
    }

    private static Object[] with(List<Object> words, String last) {
        return Stream.concat(words.stream(), Stream.of(last)).toArray();
    }

    @Test
    void aPacketForSomebodyElseSaysWhatToOpenFirst() throws IOException {
        ada.fine("packet", "show", pass("a1"));
        ada.fine("packet", "hand-in", pass("a1"), TEXT, "--ask", "Ben", "--out", sent);
        Terminal.Said said =
                ben.run("packet", "answer", made("request"), "--accept", "--out", sent);
        assertEquals(2, said.code());
        assertTrue(said.err().contains("Open your pass of that class first"), said.err());
        assertEquals(1, said.err().lines().count());
    }
}

package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// A class from roster to release, by nothing but the command line.
class WholeClassTest {
    private static final int STUDENTS = 128;
    private static final int REVIEWS = 3;
    private static final List<String> TEXTS =
            List.of(
                    "s01-nginx-open-files.md",
                    "s02-mysql-disk-full.md",
                    "s03-expired-certificate.md",
                    "s04-puppet-typo.md",
                    "s05-dns-record.md",
                    "s06-redis-memory.md");
    @TempDir private Path folder = Path.of("");

    @Test
    void aClassOf128With3ReviewsEachGoesFromRosterToReleaseByCommands() throws Exception {
        Terminal terminal = new Terminal(folder.resolve("home"));
        Path file = handedIn(terminal);
        List<Path> answers = answers(terminal, file);
        Path other = folder.resolve("other.peermortem");
        terminal.fine("backup", file, "--to", other);
        takeTwiceWithForgeries(terminal, file, answers, 3);
        takeTwiceWithForgeries(terminal, other, answers, 4);
        assertEquals(exported(terminal, file), exported(terminal, other));
        String grades = terminal.fine("grade", file, "--format", "json").out();
        assertEquals(grades, terminal.fine("grade", other, "--format", "json").out());

        decide(terminal, file);
        assertTrue(
                terminal.fine("release", file).out().contains(Integer.toString(STUDENTS)),
                "all are released");
        assertReleased(terminal, file);
        Path reports = folder.resolve("reports");
        terminal.fine("report", file, "--out", reports, "--kind", "gradebook");
        terminal.fine(
                "packet", "export", file, "--out", folder.resolve("back"), "--kind", "result");
        try (Stream<Path> results = Files.list(folder.resolve("back"))) {
            assertEquals(STUDENTS, results.count());
        }
        assertEquals(0, terminal.fine("doctor", file).code());
    }

    /// Half of the class hands in by a folder, half by a batch; one student twice, which is refused
    /// first.
    private Path handedIn(Terminal terminal) throws IOException {
        Path file = folder.resolve("class.peermortem");
        Path texts = Files.createDirectories(folder.resolve("texts"));
        StringBuilder roster = new StringBuilder("id,name,email,role,team\n");
        StringBuilder batch = new StringBuilder("author,source\n");
        for (int i = 1; i <= STUDENTS; i++) {
            String id = "p%03d".formatted(i);
            roster.append(
                    "%s,Zadie%d Quillfeather%d,%s@class.example,student,%s%n"
                            .formatted(id, i, i, id, i % 4 == 0 ? "t" + i / 8 : ""));
            String text =
                    Files.readString(
                            Path.of("sample-submissions").resolve(TEXTS.get(i % TEXTS.size())));
            String signed = text + "\n\nWritten by Zadie" + i + " Quillfeather" + i + ".\n";
            if (i % 2 == 0) {
                Files.writeString(texts.resolve(id + ".md"), signed);
            } else {
                Files.writeString(folder.resolve(id + "-text.md"), signed);
                batch.append(id).append(',').append(id).append("-text.md\n");
            }
        }
        roster.append("ta1,Orla Penhaligon,orla@class.example,ta,\n");
        Path people = Files.writeString(folder.resolve("roster.csv"), roster);
        terminal.fine(
                "class",
                "new",
                file,
                "--title",
                "0x19",
                "--rubric",
                "alx-0x19-postmortem",
                "--roster",
                people,
                "--zone",
                "Africa/Nairobi",
                "--due",
                "2099-01-01");
        terminal.fine("submit", file, "--folder", texts);
        Path csv = Files.writeString(folder.resolve("batch.csv"), batch);
        assertEquals(1, terminal.run("submit", file, "--author", "p001", "gone.md").code());
        terminal.fine("submit", file, "--batch", csv);
        terminal.fine("assign", file, "--reviews", REVIEWS, "--seed", 42);
        return file;
    }

    /// Every reviewer's packet, with all ticks submitted.
    private List<Path> answers(Terminal terminal, Path file) throws IOException {
        JsonNode shown = terminal.fine("class", "show", file, "--format", "json").json();
        Map<String, List<String>> allocated = new HashMap<>();
        for (JsonNode submission : shown.get("submissions")) {
            assertEquals(REVIEWS, submission.get("reviews").size());
            for (JsonNode review : submission.get("reviews")) {
                allocated
                        .computeIfAbsent(review.get("reviewer").asString(), r -> new ArrayList<>())
                        .add(submission.get("submission").asString());
            }
        }
        List<String> items = items(terminal);
        List<Path> packets = new ArrayList<>();
        Random random = new Random(19);
        for (String line :
                terminal.fine("packet", "export", file, "--out", folder.resolve("out")).lines()) {
            String person = line.substring(0, line.indexOf(' '));
            if (allocated.containsKey(person)) {
                Path packet = Path.of(line.substring(line.indexOf(' ') + 1));
                Path csv = folder.resolve(person + ".csv");
                Files.writeString(csv, rows(allocated.get(person), items, random));
                terminal.fine("reviews", "import", packet, csv);
                packets.add(packet);
            }
        }
        assertEquals(STUDENTS, packets.size());
        return packets;
    }

    private static List<String> items(Terminal terminal) {
        List<String> items = new ArrayList<>();
        JsonNode checked =
                terminal.run(
                                "check",
                                "--format",
                                "json",
                                "sample-submissions/s01-nginx-open-files.md")
                        .json();
        checked.get(0).get("items").propertyNames().forEach(items::add);
        assertEquals(14, items.size());
        return items;
    }

    private static String rows(List<String> submissions, List<String> items, Random random) {
        StringBuilder csv =
                new StringBuilder("submission,reviewer,item,met,reason,state,submitted_at\n");
        for (String submission : submissions) {
            for (String item : items) {
                boolean met = random.nextInt(4) > 0;
                csv.append(
                        "%s,,%s,%s,%s,submitted,2026-03-15T08:00:00Z%n"
                                .formatted(
                                        submission,
                                        item,
                                        met ? "yes" : "no",
                                        met ? "" : "It is not said."));
            }
        }
        return csv.toString();
    }

    private void takeTwiceWithForgeries(Terminal terminal, Path file, List<Path> answers, long seed)
            throws IOException, SQLException {
        List<Object> all = new ArrayList<>(answers);
        all.addAll(answers);
        all.addAll(Forgeries.of(answers, folder.resolve("bad" + seed)));
        Collections.shuffle(all, new Random(seed));
        List<Object> words = new ArrayList<>(List.of("packet", "import", file));
        words.addAll(all);
        Terminal.Said said = terminal.run(words.toArray());
        assertEquals(1, said.code(), "some were refused");
        assertEquals(10, said.lines().stream().filter(l -> l.startsWith("bad")).count());
        assertEquals(
                STUDENTS,
                said.lines().stream().filter(l -> l.contains(" unchanged")).count(),
                said.out());
    }

    private String exported(Terminal terminal, Path file) throws IOException {
        Path csv = folder.resolve("reviews.csv");
        terminal.fine("reviews", "export", file, "--out", csv);
        String rows = Files.readString(csv);
        assertEquals(1 + STUDENTS * REVIEWS * 14, rows.lines().count());
        return rows;
    }

    private void decide(Terminal terminal, Path file) {
        JsonNode grades = terminal.fine("grade", file, "--format", "json").json();
        assertEquals(STUDENTS, grades.size());
        JsonNode first = grades.get(0);
        String item = "summary.impact";
        boolean met = first.get("items").get(item).get("met").asBoolean();
        String submission = first.get("submission").asString();
        terminal.fine(
                "decide",
                file,
                "--submission",
                submission,
                "--item",
                item,
                "--met",
                met ? "no" : "yes",
                "--reason",
                "The text says so in its first section.");
        assertEquals(
                2,
                terminal.run(
                                "decide",
                                file,
                                "--submission",
                                submission,
                                "--item",
                                item,
                                "--met",
                                "no",
                                "--reason",
                                " ")
                        .code());
        JsonNode after = terminal.fine("grade", file, "--format", "json").json().get(0);
        assertEquals(!met, after.get("items").get(item).get("met").asBoolean());
    }

    private static void assertReleased(Terminal terminal, Path file) {
        for (JsonNode submission :
                terminal.fine("class", "show", file, "--format", "json")
                        .json()
                        .get("submissions")) {
            assertEquals("released", submission.get("state").asString());
        }
    }
}

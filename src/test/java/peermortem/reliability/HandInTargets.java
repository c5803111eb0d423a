package peermortem.reliability;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.Rubric;
import peermortem.intake.Input;
import peermortem.intake.Intaken;
import peermortem.intake.SourceIntake;
import peermortem.rubric.Rubrics;
import peermortem.service.source.CheckText;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Every format of a hand-in, read as far as to its checklist.
final class HandInTargets {
    private static final Path SAMPLES = Path.of("sample-submissions");
    private static final Path SAME = Path.of("src", "test", "resources", "intake");
    private static final String FEED =
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Incidents</title><item><title>Down</title>
            <description>&lt;h2&gt;Timeline&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;10:00 down&lt;/li&gt;&lt;/ul&gt;</description>
            </item></channel></rss>
            """;
    private final Damage damage;
    private final SourceIntake intake;
    private final Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
    private final CheckText checks = new CheckText();

    HandInTargets(Damage damage, SourceIntake intake) {
        this.damage = damage;
        this.intake = intake;
    }

    List<Target> all() throws IOException {
        List<Target> all = new ArrayList<>();
        all.add(text("a.md", Files.readAllBytes(SAMPLES.resolve("s01-nginx-open-files.md"))));
        all.add(text("a.txt", Files.readAllBytes(SAMPLES.resolve("s04-puppet-typo.md"))));
        all.add(text("a.html", Files.readAllBytes(SAME.resolve("same.html"))));
        String canvas = Files.readString(SAMPLES.resolve("s10-replication.canvas"));
        all.add(text("a.canvas", Damage.utf8(canvas)));
        all.add(text("a.canvas.diff", Damage.utf8(diff(canvas))));
        all.add(text("a.rss", Damage.utf8(FEED)));
        all.add(packed("a.docx", Files.readAllBytes(SAME.resolve("same.docx"))));
        all.add(packed("a.odt", Files.readAllBytes(SAME.resolve("same.odt"))));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", Files.readAllBytes(SAMPLES.resolve("s05-dns-record.md")));
        all.add(packed("a.zip", zip(files)));
        return all;
    }

    private Target text(String name, byte[] whole) {
        return target(
                name,
                Arbitraries.frequencyOf(
                        Tuple.of(2, damage.of(whole)), Tuple.of(1, damage.pieces())));
    }

    /// Damages the archive, or one file within it.
    private Target packed(String name, byte[] whole) throws IOException {
        Map<String, byte[]> files = unzip(whole);
        Arbitrary<byte[]> within =
                Arbitraries.of(files.keySet())
                        .flatMap(
                                entry ->
                                        damage.of(files.getOrDefault(entry, new byte[0]))
                                                .map(bytes -> with(files, entry, bytes)));
        return target(
                name, Arbitraries.frequencyOf(Tuple.of(1, damage.of(whole)), Tuple.of(3, within)));
    }

    private Target target(String name, Arbitrary<byte[]> inputs) {
        return new Target(name, inputs, bytes -> take(new Input.Named(name, Bytes.of(bytes))));
    }

    private void take(Input input) {
        if (intake.takeAll(input) instanceof Outcome.Done<List<Intaken>>(List<Intaken> taken)) {
            taken.stream().limit(3).forEach(t -> checks.check(t.snapshot().text(), rubric).score());
        }
    }

    private static String diff(String canvas) {
        return "--- a/x.canvas\n+++ b/x.canvas\n@@ -0,0 +1 @@\n"
                + canvas.lines().map(l -> "+" + l + "\n").reduce("", String::concat);
    }

    private static Map<String, byte[]> unzip(byte[] whole) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] with(Map<String, byte[]> files, String entry, byte[] bytes) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(entry, bytes);
        if (new String(bytes, StandardCharsets.UTF_8).contains("../../../outside.md")) {
            changed.put("../../../outside.md", bytes);
        }
        return zip(changed);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package peermortem.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.ProblemException;
import peermortem.domain.Rubric;
import peermortem.intake.Input;
import peermortem.intake.Intaken;
import peermortem.intake.SourceIntake;
import peermortem.intake.http.HttpMap;
import peermortem.rubric.Rubrics;
import peermortem.service.CheckText;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.Progress;
import peermortem.service.ReviewDesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Damages everything that comes in at random: each time there is a text or a sentence, never an
/// exception, and never a wait. The system property `peermortem.damage.seconds` sets how long each
/// kind is tried (2 by default).
class DamageTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int SECONDS = Integer.getInteger("peermortem.damage.seconds", 2);
    private static final String FEED =
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Incidents</title><item><title>Down</title>
            <description>&lt;h2&gt;Timeline&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;10:00 down&lt;/li&gt;&lt;/ul&gt;</description>
            </item></channel></rss>
            """;
    private static final String PAGE =
            "<html><body><h1>Issue Summary</h1><p>From 10:00 to 11:00 UTC <b>30%</b> of users saw"
                + " errors.</p><table><tr><td>10:00</td><td>alert</td></tr></table></body></html>";

    @TempDir private Path folder = Path.of("");
    private final Random random = new Random(SECONDS);
    private final Damage damage = new Damage(random);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.md",
                "a.txt",
                "a.html",
                "a.canvas",
                "a.canvas.diff",
                "a.rss",
                "a.zip",
                "a.docx",
                "a.odt"
            })
    void aDamagedHandInIsReadOrRefused(String name) throws IOException {
        byte[] whole = seed(name);
        Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
        CheckText checks = new CheckText();
        try (SourceIntake intake = new SourceIntake(Clock.systemUTC(), HttpMap.none())) {
            repeatedly(
                    () -> {
                        Input input = new Input.Named(name, Bytes.of(damage.to(whole)));
                        if (intake.takeAll(input)
                                instanceof Outcome.Done<List<Intaken>>(List<Intaken> taken)) {
                            taken.stream()
                                    .limit(3)
                                    .forEach(t -> checks.check(t.snapshot().text(), rubric));
                        }
                    });
        }
    }

    @Test
    void aDamagedRubricIsReadOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("rubrics", "google-sre.yaml"));
        Path file = folder.resolve("rubric.yaml");
        repeatedly(
                () -> {
                    write(file, damage.to(whole));
                    Rubrics.find(file.toString());
                });
    }

    @Test
    void aDamagedRosterIsReadOrRefused() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        byte[] whole = ClassFixture.roster(8).getBytes(StandardCharsets.UTF_8);
        try (ClassDesk desk = fixture.create()) {
            repeatedly(() -> preview(desk, new String(damage.to(whole), StandardCharsets.UTF_8)));
            assertEquals(List.of(), desk.overview().people());
        }
    }

    private static void preview(ClassDesk desk, String csv) {
        try {
            desk.roster().preview(csv);
        } catch (ProblemException e) {
            assertTrue(e.problem().code().startsWith("roster."), e.getMessage());
        }
    }

    @Test
    void aDamagedPacketIsOpenedOrRefused() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(4)) {
            desk.allocations().assign(1, 1).orThrow();
            Path packet =
                    desk.exchange()
                            .write(PacketKind.REVIEW, folder.resolve("out"), Progress.NONE)
                            .orThrow()
                            .packets()
                            .getFirst()
                            .path();
            byte[] whole = Files.readAllBytes(packet);
            Path damaged = folder.resolve("damaged.pmpacket");
            repeatedly(
                    () -> {
                        fresh(damaged, damage.to(whole));
                        desk.exchange().take(List.of(damaged), Progress.NONE);
                        opened(fixture.files.openReviews(damaged), ReviewDesk::close);
                    });
            assertEquals(
                    4,
                    desk.overview().submissions().stream()
                            .filter(s -> s.reviewsDone() == 0)
                            .count());
        }
    }

    @Test
    void aDamagedClassFileIsOpenedOrRefused() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        fixture.handedIn(3).close();
        byte[] whole = Files.readAllBytes(fixture.file());
        Path damaged = folder.resolve("damaged.peermortem");
        repeatedly(
                () -> {
                    fresh(damaged, damage.to(whole));
                    opened(fixture.files.open(damaged), ClassDesk::close);
                });
    }

    private static <T> void opened(Outcome<T> outcome, Consumer<T> close) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            close.accept(value);
        }
    }

    private void repeatedly(Runnable attempt) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        int attempts = 0;
        while (System.nanoTime() < end) {
            assertTimeoutPreemptively(LONGEST, attempt::run);
            attempts++;
        }
        assertTrue(attempts > 0);
    }

    private static byte[] seed(String name) throws IOException {
        Path samples = Path.of("sample-submissions");
        String ending = name.substring(name.indexOf('.') + 1);
        return switch (ending) {
            case "md" -> Files.readAllBytes(samples.resolve("s01-nginx-open-files.md"));
            case "txt" -> Files.readAllBytes(samples.resolve("s04-puppet-typo.md"));
            case "canvas" -> Files.readAllBytes(samples.resolve("s10-replication.canvas"));
            case "canvas.diff" -> diff(Files.readString(samples.resolve("s10-replication.canvas")));
            case "rss" -> FEED.getBytes(StandardCharsets.UTF_8);
            case "html" -> PAGE.getBytes(StandardCharsets.UTF_8);
            case "docx" ->
                    zip(
                            "word/document.xml",
                            "<w:document><w:body><w:p><w:r><w:t>Timeline</w:t></w:r></w:p></w:body></w:document>");
            case "odt" ->
                    zip(
                            "content.xml",
                            "<office:document-content><text:p>Timeline</text:p></office:document-content>");
            default -> zip("report.md", "# Timeline\n\n- 10:00 down\n");
        };
    }

    private static byte[] diff(String canvas) {
        return ("--- a/x.canvas\n+++ b/x.canvas\n@@ -0,0 +1 @@\n"
                        + canvas.lines().map(l -> "+" + l + "\n").reduce("", String::concat))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String entry, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /// A file under a name with nothing beside it.
    private static void fresh(Path file, byte[] bytes) {
        for (String ending : List.of("-wal", "-shm", "-journal")) {
            delete(file.resolveSibling(file.getFileName() + ending));
        }
        write(file, bytes);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

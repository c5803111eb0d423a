package peermortem.intake.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.Bytes;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class HostileFilesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Documents documents = new Documents(FileLimits.standard());

    @Test
    void aZipBombIsRefused() {
        assertEquals(
                "intake.archive-bomb",
                refusal("bomb.zip", Hostile.zip(Map.of("README.md", new byte[24 * 1024 * 1024]))));
    }

    @Test
    void manyEntriesThatUnpackToTooMuchAreRefused() {
        Map<String, byte[]> entries = new HashMap<>();
        byte[] noise = new byte[2 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < 8; i++) {
            entries.put(i + ".bin", noise);
        }
        FileLimits limits =
                new FileLimits(1024, 32 * 1024 * 1024, 100, 4 * 1024 * 1024, 200, 1024, 5, 1_000);
        Documents small = new Documents(limits);
        Received file = Received.file("a.zip", Hostile.zip(entries));
        assertEquals(
                "intake.archive-bomb",
                assertThrows(ProblemException.class, () -> small.read(file)).problem().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../README.md",
                "a/../../README.md",
                "/etc/README.md",
                "C:\\README.md",
                "..\\README.md"
            })
    void aNameThatLeavesTheArchiveIsRefused(String name) {
        assertEquals("intake.archive-path", refusal("a.zip", Hostile.zip(name, "# Outage")));
    }

    @Test
    void aMillionEntriesAreRefused() {
        assertEquals("intake.archive-entries", refusal("a.zip", Hostile.crowd(100_000)));
    }

    @Test
    void anArchiveInAnArchiveIsOpenedOnceAndNoDeeper() {
        Bytes one = Hostile.zip("README.md", "# Outage");
        Bytes two = Hostile.zip(Map.of("a.zip", one.toArray()));
        Bytes three = Hostile.zip(Map.of("b.zip", two.toArray()));
        assertEquals("# Outage", documents.read(Received.file("a.zip", two)).getFirst().text());
        assertEquals("intake.archive-nested", refusal("c.zip", three));
    }

    @Test
    void aDocumentWithEntitiesIsRefused() {
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM"
                        + " \"file:///etc/passwd\">]><x>&a;</x>";
        assertEquals(
                "intake.xml-entities", refusal("a.docx", Hostile.zip("word/document.xml", xml)));
        Map<String, byte[]> odt =
                Map.of("content.xml", xml.getBytes(UTF_8), "META-INF/manifest.xml", new byte[0]);
        assertEquals("intake.xml-entities", refusal("a.odt", Hostile.zip(odt)));
        String feed =
                xml.replace(
                        "<x>&a;</x>",
                        "<rss version=\"2.0\"><channel><title>&a;</title></channel></rss>");
        assertEquals("intake.xml-entities", refusal("a.rss", Bytes.of(feed.getBytes(UTF_8))));
        Bytes wide = Bytes.of(xml.getBytes(java.nio.charset.StandardCharsets.UTF_16));
        assertEquals(
                "intake.xml-entities",
                refusal("a.docx", Hostile.zip(Map.of("word/document.xml", wide.toArray()))));
    }

    @Test
    void anImageOutsideOfADocumentIsNeitherReadNorAskedFor(@TempDir Path folder)
            throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.png"), "secret");
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(200);
            String address = "http://127.0.0.1:" + trap.getLocalPort() + "/p.png";
            for (String target : List.of(secret.toUri().toString(), address)) {
                Bytes file = Hostile.zip(Hostile.linkedImage(target));
                Reading reading = documents.read(Received.file("a.docx", file)).getFirst();
                assertTrue(reading.text().startsWith("Down"), reading.text());
                assertTrue(reading.attachments().isEmpty());
                assertEquals("intake.image-linked", reading.notes().getFirst().code());
            }
            assertThrows(SocketTimeoutException.class, trap::accept);
        }
    }

    @Test
    void anImageOfEnormousExtentIsLeftOutUnread() {
        Map<String, byte[]> page =
                Map.of(
                        "a.html",
                        "<p>Outage <img src=\"i/a.png\"> <img src=\"i/b.png\"></p>".getBytes(UTF_8),
                        "i/a.png",
                        Hostile.png(100_000, 100_000),
                        "i/b.png",
                        Hostile.png(10, 10));
        Reading reading = documents.read(Received.file("a.zip", Hostile.zip(page))).getFirst();
        assertEquals("i/b.png", reading.attachments().getFirst().name());
        assertEquals("intake.image-too-wide", reading.notes().getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<ul><li>",
                "<b>",
                "<blockquote>",
                "<table><tr><td>",
                "<span style='font-weight:700'>",
                "<pre>",
                "<a href=x>"
            })
    void deepNestingIsReadInTime(String tag) {
        String html = "<html><body>" + tag.repeat(20_000) + "Outage";
        assertTimeoutPreemptively(PATIENCE, () -> settle("a.html", html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "_",
                "[",
                "<",
                "`",
                "&",
                "\\",
                "<br>",
                "<p>",
                "<p>*",
                "<li>",
                "<td>x",
                "<img>",
                "<!--",
                "- ",
                "> ",
                "![](",
                "<b> </b>",
                "<b>x</b>"
            })
    void longRunsAreReadInTime(String run) {
        String html = "<html><body>" + run.repeat(20_000);
        assertTimeoutPreemptively(PATIENCE, () -> settle("a.html", html));
        assertTimeoutPreemptively(PATIENCE, () -> settle("a.txt", run.repeat(20_000)));
        assertTimeoutPreemptively(
                PATIENCE,
                () ->
                        settle(
                                "a.xml",
                                "<?xml version='1.0'?>"
                                        + "<!---->".repeat(500)
                                        + run.repeat(5_000)));
    }

    @Test
    void scriptsAndWhatIsHiddenAreNoText() {
        String html =
                "<html><body><p>Outage</p><script>alert(1)</script><p"
                        + " style='display:none'>secret</p><p hidden>x</p><iframe"
                        + " src=x></iframe><svg><text>t</text></svg></body></html>";
        assertEquals(
                "Outage\n",
                documents
                        .read(Received.file("a.html", Bytes.of(html.getBytes(UTF_8))))
                        .getFirst()
                        .text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "md", "txt", "html", "docx", "odt", "zip", "canvas", "diff", "rss", "atom", "xml",
                "csv", ""
            })
    void noiseInAnyFormatIsTakenOrRefusedWithASentence(String extension) {
        Random random = new Random(extension.hashCode());
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            byte[] head =
                    new String[] {
                                "PK\u0003\u0004",
                                "<html>",
                                "{\"nodes\":[",
                                "<rss version=\"2.0\">",
                                "--- a.canvas\n+++ b.canvas\n@@ -1 +1 @@\n",
                                ""
                            }
                            [i % 6].getBytes(UTF_8);
            System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
            Received file = Received.file("a." + extension, Bytes.of(bytes));
            assertTimeoutPreemptively(PATIENCE, () -> settle(file));
        }
    }

    @Test
    void aFileBeyondItsLimitIsRefused() {
        assertEquals("intake.file-too-large", refusal("a.md", Bytes.of(new byte[5 * 1024 * 1024])));
        byte[] archive = new byte[26 * 1024 * 1024];
        System.arraycopy("PK\u0003\u0004".getBytes(UTF_8), 0, archive, 0, 4);
        assertEquals("intake.file-too-large", refusal("a.zip", Bytes.of(archive)));
    }

    private void settle(String name, String text) {
        settle(Received.file(name, Bytes.of(text.getBytes(UTF_8))));
    }

    /// Reads a file; problems are fine, anything else is not.
    private void settle(Received file) {
        assertDoesNotThrow(
                () -> {
                    try {
                        assertFalse(documents.read(file).isEmpty());
                    } catch (ProblemException e) {
                        assertTrue(e.problem().code().startsWith("intake."));
                    }
                });
    }

    private String refusal(String name, Bytes bytes) {
        return assertThrows(
                        ProblemException.class, () -> documents.read(Received.file(name, bytes)))
                .problem()
                .code();
    }
}

package peermortem.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.Bytes;
import peermortem.domain.ProblemException;
import peermortem.domain.SourceKind;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DocumentsTest {
    private final Documents documents = new Documents(FileLimits.standard());

    @Test
    void markdownStaysAsItIsButForTheMark() {
        assertEquals("# A\r\n\r\n<b>x</b>\t\r\n", text("a.md", "\ufeff# A\r\n\r\n<b>x</b>\t\r\n"));
    }

    @Test
    void htmlInAMarkdownFileStaysMarkdown() {
        Reading reading = read("README.md", "<html>\n<h1>Outage</h1>\n");
        assertEquals(SourceKind.MARKDOWN, reading.kind());
        assertEquals("<html>\n<h1>Outage</h1>\n", reading.text());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1252",
        "Shift_JIS",
        "windows-1251",
        "Big5"
    })
    void encodingsAreFoundOut(String name) {
        String text =
                switch (name) {
                    case "Shift_JIS" -> "障害の概要：データベースの接続が不足し、決済が三十分間停止した。原因は接続数の上限がなかったこと。";
                    case "windows-1251" ->
                            "Краткое описание: очередь переполнилась, и оплата не работала тридцать"
                                    + " минут. Причина: не было ограничения.";
                    case "Big5" -> "事件摘要：資料庫連線不足，付款功能停止了三十分鐘。根本原因是連線數沒有上限。團隊已經修復。";
                    default -> "Zusammenfassung: Zahlung für 30 % gestört – é à ü";
                };
        byte[] bytes = text.getBytes(Charset.forName(name));
        byte[] mark =
                name.equals("UTF-16LE")
                        ? new byte[] {-1, -2}
                        : name.equals("UTF-16BE") ? new byte[] {-2, -1} : new byte[0];
        byte[] all = new byte[mark.length + bytes.length];
        System.arraycopy(mark, 0, all, 0, mark.length);
        System.arraycopy(bytes, 0, all, mark.length, bytes.length);
        assertEquals(text, Decoder.decode(all, Optional.empty(), "a.md"));
    }

    @Test
    void aDeclarationCountsWhereTheBytesAreNoUtf8() {
        byte[] page =
                "<html><head><meta charset=\"iso-8859-2\"></head><body>\u017elu\u0165</body></html>"
                        .getBytes(Charset.forName("iso-8859-2"));
        assertEquals(
                "\u017elu\u0165\n",
                documents.read(Received.file("a.html", Bytes.of(page))).getFirst().text());
        byte[] sent = "\u017elu\u0165".getBytes(Charset.forName("iso-8859-2"));
        assertEquals("\u017elu\u0165", Decoder.decode(sent, Optional.of("iso-8859-2"), "a.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, %PDF-1.7, intake.pdf",
        "a.md, %PDF-1.7, intake.pdf",
        "a.rtf, {\\rtf1 x}, intake.rich-text",
        "a.md, GIF89a, intake.image-only",
        "a.gdoc, {\"url\":\"x\"}, intake.shortcut",
        "a.canvas, {}, intake.canvas-empty",
        "a.canvas, {, intake.canvas-unreadable",
        "a.diff, hello, intake.diff-not-canvas",
        "a.zip, PK\u0003\u0004x, intake.archive-broken",
        "a.rss, <rss version=\"2.0\"><channel><title>t</title></channel></rss>, intake.feed-empty",
        "a.html, <html><body><script>x</script></body></html>, intake.empty",
        "a.md, '  \n ', intake.empty"
    })
    void whatCannotBeReadSaysWhy(String name, String text, String code) {
        assertEquals(
                code,
                assertThrows(ProblemException.class, () -> read(name, text)).problem().code());
    }

    @Test
    void binaryFilesAreNoText() {
        assertEquals(
                "intake.not-text",
                assertThrows(ProblemException.class, () -> read("a.md", "a\0b")).problem().code());
        Received old =
                Received.file(
                        "a.doc",
                        Bytes.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}));
        assertEquals(
                "intake.old-word",
                assertThrows(ProblemException.class, () -> documents.read(old)).problem().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"same.html", "same.docx", "same.odt"})
    void theSameTextInAnyFormatReadsTheSame(String name) throws Exception {
        String original = plain(resource("same.md"), "same.md");
        assertEquals(original, plain(resource(name), name));
    }

    @Test
    void aZipOfOneHandInGivesItsPostmortem() {
        Bytes zip =
                Hostile.zip(
                        Map.of(
                                "ops-main/README.md",
                                        "# Exercises".getBytes(StandardCharsets.UTF_8),
                                "ops-main/0x19-postmortem/README.md",
                                        "# Outage".getBytes(StandardCharsets.UTF_8),
                                "__MACOSX/ops-main/._README.md",
                                        "x".getBytes(StandardCharsets.UTF_8)));
        assertEquals("# Outage", documents.read(Received.file("ops.zip", zip)).getFirst().text());
    }

    @Test
    void aZipThatLeavesAChoiceAsks() {
        Bytes zip =
                Hostile.zip(
                        Map.of(
                                "a.md",
                                "# A".getBytes(StandardCharsets.UTF_8),
                                "b.md",
                                "# B".getBytes(StandardCharsets.UTF_8)));
        Received file = Received.file("ab.zip", zip);
        var problem = assertThrows(ProblemException.class, () -> documents.read(file)).problem();
        assertEquals("intake.which-file", problem.code());
        assertEquals(List.of("ab.zip", "a.md, b.md"), problem.args());
    }

    /// A text without what formats may differ in: the fences of code, alignment, trailing space.
    private String plain(Bytes bytes, String name) {
        return documents
                .read(Received.file(name, bytes))
                .getFirst()
                .text()
                .replaceAll("(?m)[ \t]+$", "")
                .replaceAll("(?m)^```\\w*\\n", "")
                .replaceAll("(?m)^ {4}(?=show)", "")
                .replaceAll("\\|[-|]+\\|", "|--|")
                .replaceAll("(?<=\\|) +| +(?=\\|)", "")
                .strip();
    }

    private static Bytes resource(String name) throws java.io.IOException {
        try (var stream = DocumentsTest.class.getResourceAsStream("/intake/" + name)) {
            return Bytes.of(java.util.Objects.requireNonNull(stream).readAllBytes());
        }
    }

    private String text(String name, String text) {
        return read(name, text).text();
    }

    private Reading read(String name, String text) {
        return documents
                .read(Received.file(name, Bytes.of(text.getBytes(StandardCharsets.UTF_8))))
                .getFirst();
    }
}

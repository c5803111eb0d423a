package peermortem.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.Outcome;
import peermortem.domain.SourceKind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class GoogleDocTest {
    private static final String LINK =
            "https://docs.google.com/document/d/abcdefgh123/edit?usp=sharing";
    private static final String EXPORT = "docs.google.com/document/d/abcdefgh123/export?format=";
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());

    @Test
    void markdownIsTakenAsGoogleWritesIt() {
        web.on(
                EXPORT + "md",
                FakeWeb.ok("text/markdown", "\ufeff**Issue Summary**\n\nThe queue was full.\n"));
        Intaken intaken = intake.take(new Input.Link(LINK)).orThrow();
        assertEquals("**Issue Summary**\n\nThe queue was full.\n", intaken.snapshot().text());
        assertEquals(SourceKind.GOOGLE_DOC, intaken.snapshot().source().kind());
        assertEquals(LINK, intaken.snapshot().source().address());
        assertEquals("https://" + EXPORT + "md", intaken.snapshot().provenance().get("requested"));
    }

    @Test
    void theTitleIsTheNameThatGoogleProposes() {
        web.on(
                EXPORT + "md",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Content-Disposition", "attachment; filename=\"Queue outage.md\"");
                    FakeWeb.ok("text/markdown", "The queue was full.").to(exchange);
                });
        assertEquals(
                "Queue outage",
                intake.take(new Input.Link(LINK)).orThrow().snapshot().provenance().get("title"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 406, 415, 500, 501})
    void anotherFormatIsTriedWhereOneIsRefused(int status) {
        web.on(EXPORT + "md", FakeWeb.status(status));
        web.on(
                EXPORT + "html",
                FakeWeb.ok(
                        "text/html",
                        "<html><body><p class=c1>The queue was full.</p></body></html>"));
        assertEquals(
                "The queue was full.\n",
                intake.take(new Input.Link(LINK)).orThrow().snapshot().text());
        assertEquals(List.of(EXPORT + "md", EXPORT + "html"), web.requests());
    }

    @Test
    void formatsAreTriedFromTheRichestToThePlainest() {
        web.on(EXPORT + "md", FakeWeb.status(400));
        web.on(EXPORT + "html", FakeWeb.status(400));
        web.on(EXPORT + "docx", FakeWeb.status(400));
        web.text(EXPORT + "txt", "The queue was full.");
        assertEquals(
                "The queue was full.",
                intake.take(new Input.Link(LINK)).orThrow().snapshot().text());
        assertEquals(
                List.of(EXPORT + "md", EXPORT + "html", EXPORT + "docx", EXPORT + "txt"),
                web.requests());
    }

    @Test
    void wordIsTakenWhereNothingRicherIsGiven() throws IOException {
        web.on(EXPORT + "md", FakeWeb.status(400));
        web.on(EXPORT + "html", FakeWeb.status(400));
        try (var word = GoogleDocTest.class.getResourceAsStream("/intake/same.docx")) {
            web.on(
                    EXPORT + "docx",
                    FakeWeb.ok(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            Objects.requireNonNull(word).readAllBytes()));
        }
        String text = intake.take(new Input.Link(LINK)).orThrow().snapshot().text();
        assertTrue(text.contains("# "), text);
        assertEquals(3, web.requests().size());
    }

    @Test
    void aDocumentThatIsGivenInNoFormatIsRefused() {
        for (String format : List.of("md", "html", "docx", "txt")) {
            web.on(EXPORT + format, FakeWeb.status(400));
        }
        assertEquals("intake.google-no-export", refusal(LINK));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 413, 429, 503})
    void noOtherFormatIsTriedAfterAnythingElse(int status) {
        web.on(EXPORT + "md", FakeWeb.status(status));
        refusal(LINK);
        assertEquals(List.of(EXPORT + "md"), web.requests());
    }

    @Test
    void aSignInPageInPlaceOfTheDocumentMeansNotShared() {
        web.on(
                EXPORT + "md",
                FakeWeb.ok(
                        "text/html",
                        "<!doctype html><html><head><title>Google Docs:"
                                + " Sign-in</title></head></html>"));
        assertEquals("intake.google-not-shared", refusal(LINK));
        assertEquals(1, web.requests().size());
    }

    @Test
    void theZippedPageBringsItsImages() throws IOException {
        web.on(EXPORT + "md", FakeWeb.status(400));
        web.on(EXPORT + "html", FakeWeb.ok("application/zip", zippedPage()));
        Intaken intaken = intake.take(new Input.Link(LINK)).orThrow();
        assertEquals(
                "**Issue Summary**\n\n- 14:35 paged ![graph](images/image1.png)\n",
                intaken.snapshot().text());
        assertEquals("images/image1.png", intaken.attachments().getFirst().name());
    }

    @Test
    void imagesWithinTheMarkdownBecomeAttachments() {
        web.on(
                EXPORT + "md",
                FakeWeb.ok(
                        "text/markdown",
                        "![][image1]\n\n[image1]: <data:image/png;base64," + PIXEL + ">\n"));
        Intaken intaken = intake.take(new Input.Link(LINK)).orThrow();
        assertEquals("![][image1]\n\n[image1]: image1.png\n", intaken.snapshot().text());
        assertEquals(70, intaken.attachments().getFirst().bytes().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.google.com/spreadsheets/d/abcdefgh123/edit -> intake.google-sheet",
                "https://docs.google.com/presentation/d/abcdefgh123/edit -> intake.google-slides",
                "https://docs.google.com/forms/d/e/abcdefgh123/viewform -> intake.google-form",
                "https://docs.google.com/drawings/d/abcdefgh123/edit -> intake.google-other",
                "https://drive.google.com/drive/folders/abcdefgh123?usp=sharing ->"
                        + " intake.google-folder",
                "https://drive.google.com/drive/u/1/folders/abcdefgh123 -> intake.google-folder"
            })
    void whatIsNoDocumentIsRefusedWithoutAsking(String row) {
        assertEquals(row.split(" -> ")[1], refusal(row.split(" -> ")[0]));
        assertTrue(web.requests().isEmpty());
    }

    @Test
    void anUploadedFileInDriveIsDownloaded() {
        web.on(
                "drive.google.com/uc?export=download&id=abcdefgh123",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Content-Disposition", "attachment; filename=\"postmortem.md\"");
                    FakeWeb.ok("application/octet-stream", "# Outage\n").to(exchange);
                });
        assertEquals(
                "# Outage\n",
                intake.take(new Input.Link("https://drive.google.com/file/d/abcdefgh123/view"))
                        .orThrow()
                        .snapshot()
                        .text());
    }

    @Test
    void aPdfInDriveIsNoDocument() {
        web.on(
                "drive.google.com/uc?export=download&id=abcdefgh123",
                FakeWeb.ok("application/pdf", "%PDF-1.4"));
        assertEquals("intake.pdf", refusal("https://drive.google.com/open?id=abcdefgh123"));
    }

    @Test
    void aSecondLookSendsTheValidatorsAndSeesThatNothingChanged() {
        web.on(
                EXPORT + "md",
                exchange -> {
                    if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                        exchange.sendResponseHeaders(304, -1);
                    } else {
                        exchange.getResponseHeaders().set("ETag", "\"v1\"");
                        FakeWeb.ok("text/markdown", "The queue was full.").to(exchange);
                    }
                });
        Earlier earlier = Earlier.of(intake.take(new Input.Link(LINK)).orThrow().snapshot());
        assertEquals(
                Optional.empty(), intake.takeIfChanged(new Input.Link(LINK), earlier).orThrow());
        assertEquals(2, web.requests().size());
    }

    @Test
    void aSecondLookWithoutValidatorsComparesTheText() {
        web.text(EXPORT + "md", "The queue was full.");
        Earlier earlier = Earlier.of(intake.take(new Input.Link(LINK)).orThrow().snapshot());
        assertEquals(
                Optional.empty(), intake.takeIfChanged(new Input.Link(LINK), earlier).orThrow());
        web.text(EXPORT + "md", "The queue was full, and the disk too.");
        assertFalse(intake.takeIfChanged(new Input.Link(LINK), earlier).orThrow().isEmpty());
    }

    private String refusal(String link) {
        return switch (intake.take(new Input.Link(link))) {
            case Outcome.Done<Intaken> done -> "done: " + done;
            case Outcome.Refused<Intaken>(var problem) -> problem.code();
        };
    }

    private static byte[] zippedPage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Queueoutage.html"));
            zip.write(
                    ("<html><head><style>.c3{font-weight:700}</style></head><body><p><span"
                         + " class=\"c3\">Issue Summary</span></p><ul"
                         + " class=\"lst-kix_a-0\"><li><span>14:35 paged </span><span><img"
                         + " alt=\"graph\""
                         + " src=\"images/image1.png\"></span></li></ul></body></html>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("images/image1.png"));
            zip.write(java.util.Base64.getDecoder().decode(PIXEL));
        }
        return bytes.toByteArray();
    }

    @AfterEach
    void closeTheServer() {
        intake.close();
        web.close();
    }
}

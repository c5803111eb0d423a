package peermortem.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import peermortem.domain.Outcome;
import peermortem.intake.FakeWeb.Answer;
import peermortem.intake.file.FileLimits;
import peermortem.intake.http.Web;
import peermortem.intake.http.WebLimits;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Every kind of link against everything that a server may do: each row is one test.
class OutcomeTableTest {
    private static final String DONE = "done";
    private final FakeWeb web = new FakeWeb();

    /// A kind of link, the request that it leads to first, and its words for "not shared" and "not
    /// found".
    record Kind(String name, String link, String request, String notShared, String notFound) {}

    /// What a server does, and what that is called; codes in angle brackets are the kind's own.
    record Deed(String name, String expected) {}

    record Row(Kind kind, Deed deed) {
        @Override
        public String toString() {
            return kind.name + ": " + deed.name;
        }
    }

    static List<Row> rows() {
        List<Kind> kinds =
                List.of(
                        new Kind(
                                "Google document",
                                "https://docs.google.com/document/d/abcdefgh123/edit?usp=sharing",
                                "docs.google.com/document/d/abcdefgh123/export?format=md",
                                "intake.google-not-shared",
                                "intake.google-not-found"),
                        new Kind(
                                "published document",
                                "https://docs.google.com/document/d/e/2PACX-abc/pub",
                                "docs.google.com/document/d/e/2PACX-abc/pub",
                                "intake.google-not-shared",
                                "intake.google-not-found"),
                        new Kind(
                                "file in Drive",
                                "https://drive.google.com/file/d/abcdefgh123/view",
                                "docs.google.com/document/d/abcdefgh123/export?format=md",
                                "intake.google-not-shared",
                                "intake.google-not-found"),
                        new Kind(
                                "file on GitHub",
                                "https://github.com/ana/ops/blob/main/0x19-postmortem/README.md",
                                "raw.githubusercontent.com/ana/ops/main/0x19-postmortem/README.md",
                                "intake.repository-private",
                                "intake.repository-not-found"),
                        new Kind(
                                "raw file on GitHub",
                                "https://raw.githubusercontent.com/ana/ops/main/README.md",
                                "raw.githubusercontent.com/ana/ops/main/README.md",
                                "intake.repository-private",
                                "intake.repository-not-found"),
                        new Kind(
                                "repository on GitHub",
                                "https://github.com/ana/ops",
                                "raw.githubusercontent.com/ana/ops/HEAD/0x19-postmortem/README.md",
                                "intake.repository-private",
                                "intake.repository-not-found"),
                        new Kind(
                                "directory on GitHub",
                                "https://github.com/ana/ops/tree/main/pm",
                                "raw.githubusercontent.com/ana/ops/main/pm/README.md",
                                "intake.repository-private",
                                "intake.repository-not-found"),
                        new Kind(
                                "file on GitLab",
                                "https://gitlab.com/ana/ops/-/blob/main/README.md",
                                "gitlab.com/ana/ops/-/raw/main/README.md",
                                "intake.repository-private",
                                "intake.repository-not-found"),
                        new Kind(
                                "gist",
                                "https://gist.github.com/ana/0123456789abcdef0123",
                                "gist.githubusercontent.com/ana/0123456789abcdef0123/raw",
                                "intake.gist-not-found",
                                "intake.gist-not-found"),
                        new Kind(
                                "web page",
                                "http://blog.example/outage",
                                "blog.example/outage",
                                "intake.page-not-shared",
                                "intake.page-not-found"));
        List<Deed> deeds =
                List.of(
                        new Deed("text", DONE),
                        new Deed("moved text", DONE),
                        new Deed("empty", "<empty>"),
                        new Deed("401", "<not shared>"),
                        new Deed("403", "<not shared>"),
                        new Deed("sign-in page", "<not shared>"),
                        new Deed("404", "<not found>"),
                        new Deed("410", "<not found>"),
                        new Deed("413", "intake.too-large-there"),
                        new Deed("418", "intake.unexpected-answer"),
                        new Deed("429", "intake.rate-limited"),
                        new Deed("503", "intake.server-error"),
                        new Deed("503 with Retry-After", "intake.rate-limited"),
                        new Deed("silence", "intake.time-out"),
                        new Deed("trickle", "intake.time-out"),
                        new Deed("endless", "intake.too-large"),
                        new Deed("PDF", "intake.pdf"),
                        new Deed("redirect loop", "intake.too-many-redirects"),
                        new Deed("redirect to a private address", "intake.private-address"),
                        new Deed("redirect to a file", "intake.not-a-web-link"),
                        new Deed("unknown host", "intake.host-not-found"),
                        new Deed("nobody at home", "intake.no-connection"),
                        new Deed("hanging up", "intake.connection-lost"));
        List<Row> rows = new ArrayList<>();
        kinds.forEach(kind -> deeds.forEach(deed -> rows.add(new Row(kind, deed))));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everySourceMeetsEveryOutcome(Row row) {
        play(row);
        WebLimits limits =
                new WebLimits(Duration.ofMillis(isSlow(row.deed) ? 400 : 15_000), 256 * 1024, 5);
        try (SourceIntake intake =
                new SourceIntake(
                        Clock.systemUTC(), new Web(web.map(), limits), FileLimits.standard())) {
            String outcome =
                    switch (intake.take(new Input.Link(row.kind.link))) {
                        case Outcome.Done<Intaken> _ -> DONE;
                        case Outcome.Refused<Intaken>(var problem) -> problem.code();
                    };
            assertEquals(expected(row), outcome);
        }
    }

    private static boolean isSlow(Deed deed) {
        return deed.name.equals("silence") || deed.name.equals("trickle");
    }

    private static String expected(Row row) {
        return switch (row.deed.expected) {
            case "<not shared>" -> row.kind.notShared;
            case "<not found>" -> row.kind.notFound;
            case "<empty>" ->
                    row.kind.name.equals("Google document") || row.kind.name.equals("file in Drive")
                            ? "intake.google-empty"
                            : "intake.empty";
            default -> row.deed.expected;
        };
    }

    private void play(Row row) {
        web.on(row.kind.request, deed(row));
        web.text("blog.example/elsewhere", "Issue Summary: the queue was full.");
    }

    private Answer deed(Row row) {
        return switch (row.deed.name) {
            case "text" -> FakeWeb.ok("text/plain", "Issue Summary: the queue was full.");
            case "moved text" -> FakeWeb.redirect("http://blog.example/elsewhere");
            case "empty" -> FakeWeb.ok("text/plain", "  \n");
            case "sign-in page" ->
                    FakeWeb.redirect("https://accounts.google.com/ServiceLogin?continue=x");
            case "429" -> FakeWeb.status(429, "Retry-After", "7");
            case "503 with Retry-After" -> FakeWeb.status(503, "Retry-After", "7");
            case "silence" -> web.silence();
            case "trickle" -> web.trickle();
            case "endless" -> FakeWeb.endless();
            case "PDF" -> FakeWeb.ok("application/pdf", "%PDF-1.7 …");
            case "redirect loop" -> FakeWeb.redirect(web.base() + "/" + row.kind.request);
            case "redirect to a private address" ->
                    FakeWeb.redirect("http://169.254.169.254/latest/meta-data/");
            case "redirect to a file" -> FakeWeb.redirect("file:///etc/passwd");
            case "unknown host" -> FakeWeb.redirect("http://nowhere.invalid/");
            case "nobody at home" -> FakeWeb.redirect("http://down.example/");
            case "hanging up" -> HttpExchange::close;
            default -> FakeWeb.status(Integer.parseInt(row.deed.name));
        };
    }

    @AfterEach
    void closeTheServer() {
        web.close();
    }
}

package peermortem.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.Outcome;
import peermortem.domain.SourceKind;

import java.time.Clock;

/// Pages built as the places build them where students publish: of each, only the article counts.
class PagesTest {
    private static final String ARTICLE =
            "<h2>Timeline</h2><p>14:35 the queue was full, and nobody had been"
                    + " told.</p><ul><li>14:50 a second worker</li></ul>";
    private static final String READ =
            """
            # A full queue

            ## Timeline

            14:35 the queue was full, and nobody had been told.

            - 14:50 a second worker
            """;

    /// Medium: one article with header and body, and the reader's bar around it.
    private static final String MEDIUM =
            "<div id=root><nav>Sign in</nav><article class=meteredContent><section><h1>A full"
                + " queue</h1>ARTICLE</section></article><footer>Help Status About</footer></div>";

    /// dev.to: title in a header, the text in its own element, comments behind.
    private static final String DEV =
            "<div class=crayons-layout><aside><button>12"
                + " likes</button></aside><main><article><header><h1>A full queue</h1></header><div"
                + " id=article-body>ARTICLE</div></article><section"
                + " id=comments>First!</section></main></div>";

    /// Hashnode: the title outside of the text's element.
    private static final String HASHNODE =
            "<header><a>Ana's blog</a></header><main><h1>A full"
                    + " queue</h1><button>Subscribe</button><div"
                    + " class=prose>ARTICLE</div></main><aside>More articles</aside>";

    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());

    @ParameterizedTest
    @ValueSource(strings = {MEDIUM, DEV, HASHNODE})
    void onlyTheArticleCounts(String page) {
        serve(page.replace("ARTICLE", ARTICLE));
        Intaken intaken = take().orThrow();
        assertEquals(READ, intaken.snapshot().text());
        assertEquals(SourceKind.WEB_PAGE, intaken.snapshot().source().kind());
        assertEquals(1, web.requests().size());
    }

    @Test
    void aPublishedGoogleDocumentCountsWithoutItsBanner() {
        web.on(
                "docs.google.com/document/d/e/2PACX-abc/pub",
                FakeWeb.ok(
                        "text/html",
                        page(
                                "<div id=banners>Published using Google Docs</div><div"
                                        + " id=contents><h1>A full queue</h1>"
                                        + ARTICLE
                                        + "</div>")));
        Input link = new Input.Link("https://docs.google.com/document/d/e/2PACX-abc/pub");
        assertEquals(READ, intake.take(link).orThrow().snapshot().text());
    }

    @Test
    void aPageThatNeedsABrowserSaysSo() {
        serve("<div id=app></div><script>start()</script>");
        assertEquals(
                "intake.page-without-text",
                switch (take()) {
                    case Outcome.Done<Intaken> _ -> "done";
                    case Outcome.Refused<Intaken>(var problem) -> problem.code();
                });
    }

    private Outcome<Intaken> take() {
        return intake.take(new Input.Link("https://blog.example/a-full-queue"));
    }

    private void serve(String body) {
        web.on("blog.example/a-full-queue", FakeWeb.ok("text/html; charset=utf-8", page(body)));
    }

    private static String page(String body) {
        return "<!doctype html><html><head><title>A full queue</title></head><body>"
                + body
                + "</body></html>";
    }

    @AfterEach
    void closeTheServer() {
        intake.close();
        web.close();
    }
}

package peermortem.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.domain.Span;

class ExcerptTest {
    @Test
    void aQuoteShowsWhatThePageShows() {
        String text =
                """
                <h2>Incident report</h2>
                <p>The <b>shop</b> was down. <img src="https://example.org/a.png" alt="graph"></p>

                ![outage](images/outage.png)

                **Impact:** `web-02` was
                slow, see [the log](https://example.org/log) &amp; below.

                | when | what |
                |---|---|
                | 10:42 | it **fell** over |
                """;
        assertEquals("The shop was down. [graph]", whole(text, "The <b>", "graph\">"));
        assertEquals("[graph]", whole(text, "<img", "graph\">"));
        assertEquals("[outage]", whole(text, "![outage", "outage.png)"));
        assertEquals("Impact: web-02 was slow, see the", whole(text, "Impact", "[the"));
        assertEquals("log & below.", whole(text, "log](", "below."));
        assertEquals("10:42 | it fell over", whole(text, "10:42", "over |"));
        assertEquals("|---|", whole(text, "|---", "-|"), "what no page shows, as typed");
    }

    @Test
    void wordsWithoutTheirTextLoseHalvesOfMarks() {
        assertEquals(
                "Impact: web-02 was slow", Excerpt.of("Impact:** `web-02` was\n  slow", a -> a));
        assertEquals("log and [graph]", shown("log](https://example.org) and ![graph](a.png)</p>"));
    }

    private static String shown(String words) {
        return Excerpt.of(words, ExcerptTest::image);
    }

    private static String whole(String text, String first, String last) {
        int start = text.indexOf(first);
        int end = text.indexOf(last, start) + last.length();
        return Excerpt.of(Postmortem.parse(text), Span.of(start, end), ExcerptTest::image);
    }

    private static String image(String alternative) {
        return "[" + alternative + "]";
    }
}

package peermortem.intake.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlToMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<h2><b>Timeline</b></h2> => ## Timeline",
                "<p>one<br>two</p> => one  \\ntwo",
                "<p>one<br><br>two</p> => one\\n\\ntwo",
                "<p><b>Issue Summary<br>Duration:</b> an hour</p> => **Issue Summary**  \\n"
                        + "**Duration:** an hour",
                "<p><b>Bold </b>text</p> => **Bold** text",
                "<p><b>Bo</b><b>ld</b>, then</p> => **Bold**, then",
                "<p><b><br></b></p><p>x</p> => x",
                "<p><span style='font-weight:700'>Heading</span></p> => **Heading**",
                "<b style='font-weight:normal'><p>plain</p></b> => plain",
                "<p style='font-style:italic'>slanted</p> => *slanted*",
                "<ul><li><p>one</p></li><li><p>two</p></li></ul> => - one\\n- two",
                "<ol><li>one<ul><li>deep</li></ul></li><li>two</li></ol> => 1. one\\n"
                        + "   - deep\\n"
                        + "2. two",
                "<ul><li>one</li><ul><li>deep</li></ul></ul> => - one\\n  - deep",
                "<ul class='lst-kix_a1-0'><li>one</li></ul><ul"
                        + " class='lst-kix_a1-1'><li>deep</li></ul> => - one\\n"
                        + "  - deep",
                "<ul><li><input type='checkbox' checked>done</li></ul> => - [x] done",
                "<ul><li>\u2610 open</li><li>\u2612 done</li></ul> => - [ ] open\\n- [x] done",
                "<div>one</div><div>two</div> => one\\n\\ntwo",
                "text<div>block</div>tail => text\\n\\nblock\\n\\ntail",
                "<p>a\\n  b&nbsp;c</p> => a b c",
                "<p>3 * 4 &lt;b&gt; snake_case</p> => 3 \\\\* 4 \\\\<b\\\\> snake_case",
                "<p>“quoted” – it’s…</p> => “quoted” – it’s…",
                "<p><a href='https://e.org/a_b'>https://e.org/a_b</a></p> => https://e.org/a_b",
                "<p><a href='https://www.google.com/url?q=https://e.org/x&amp;sa=D'>wiki</a></p> =>"
                        + " [wiki](https://e.org/x)",
                "<pre><code class='language-bash'>ls -la\\n"
                        + "  x</code></pre> => ```bash\\n"
                        + "ls -la\\n"
                        + "  x\\n"
                        + "```",
                "<table><tr><td>1</td></tr></table> => 1",
                "<blockquote><p>said</p></blockquote> => > said",
                "<p>a</p><hr><p>b</p> => a\\n\\n---\\n\\nb",
                "<p><img src='a.png' alt='graph'></p> => ![graph](a.png)",
                "<p><img src='my graph (1).png' alt='a [b]'></p> => ![a"
                        + " \\\\[b\\\\]](my%20graph%20%281%29.png)"
            })
    void htmlReadsTheSameAsMarkdown(String html, String markdown) {
        String expected =
                markdown.replace("\\\\", "\u0000").replace("\\n", "\n").replace("\u0000", "\\");
        assertEquals(expected, convert(html.replace("\\n", "\n")).strip());
    }

    @Test
    void tablesGetAHeaderAndOneLinePerRow() {
        String html =
                "<table><tr><td><p><b>Time</b></p></td><td>Event</td></tr><tr><td>09:05</td><td><p>alert</p><p>paged</p></td></tr></table>";
        assertEquals(
                """
                | Time  |    Event    |
                |-------|-------------|
                | 09:05 | alert paged |
                """,
                convert(html));
    }

    @Test
    void onlyTheMainTextOfAPageCounts() {
        String page =
                """
                <html><head><title>Outage | Blog</title></head><body><nav><a href="/">Home</a></nav><h1>The outage</h1>
                <article><p>The queue was full, for an hour.</p></article><aside>Read more</aside><footer>About</footer></body></html>
                """;
        assertEquals(
                "# The outage\n\nThe queue was full, for an hour.\n",
                HtmlToMarkdown.convert(MainText.of(Jsoup.parse(page))));
    }

    private static String convert(String html) {
        return HtmlToMarkdown.convert(Jsoup.parse(html).body());
    }
}

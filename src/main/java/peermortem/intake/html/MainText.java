package peermortem.intake.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Optional;

/// Finds the text of a page between its menus, adverts and comments.
public final class MainText {
    private static final List<String> PLACES =
            List.of(
                    "#contents",
                    "#article-body",
                    "[itemprop=articleBody]",
                    ".markdown-body",
                    ".post-content,.entry-content,.article-content,.blog-content,.post-body,.prose",
                    "article",
                    "main,[role=main]");
    private static final String AROUND =
            "nav,footer,aside,form,[role=navigation],[role=banner],[role=complementary],[role=contentinfo],"
                + "[role=search],[role=dialog],.comments,#comments,.sidebar,.share,.related,.advert,.cookie,"
                + ".newsletter,.pagination,.breadcrumb,.post-actions";
    private static final double SHARE = 0.25;

    private MainText() {}

    /// The element that holds the page's text, with the page's title put before it where it has
    /// none.
    public static Element of(Document page) {
        Optional<String> title = title(page);
        Element body = page.body();
        body.select(AROUND).remove();
        int all = body.text().length();
        Element text =
                PLACES.stream()
                        .flatMap(place -> longest(body, place).stream())
                        .filter(element -> element.text().length() >= all * SHARE)
                        .findFirst()
                        .orElse(body);
        if (text.selectFirst("h1") == null && !text.nameIs("body") && title.isPresent()) {
            text.prependElement("h1").text(title.get());
        }
        return text;
    }

    private static Optional<Element> longest(Element body, String place) {
        return body.select(place).stream()
                .max(java.util.Comparator.comparingInt(element -> element.text().length()));
    }

    private static Optional<String> title(Document page) {
        Element heading = page.selectFirst("h1");
        return heading == null || heading.text().isBlank()
                ? Optional.empty()
                : Optional.of(heading.text());
    }
}

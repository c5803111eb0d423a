package peermortem.intake.file;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SourceKind;
import peermortem.intake.html.HtmlToMarkdown;
import peermortem.intake.html.MainText;

import java.util.Map;

/// HTML files and pages.
final class HtmlFile {
    private static final int MAX_TAGS = 200_000;

    private HtmlFile() {}

    /// A document that somebody wrote: all of it is text.
    static Reading document(Received received, FileLimits limits) {
        Document page = parse(received);
        return reading(received, page, page.body(), limits);
    }

    /// A page of the web: only its main text counts.
    static Reading page(Received received, FileLimits limits) {
        Document page = parse(received);
        return reading(received, page, MainText.of(page), limits);
    }

    private static Document parse(Received received) {
        String html =
                Decoder.decode(received.bytes().toArray(), received.charset(), received.name());
        if (html.chars().filter(c -> c == '<').count() > MAX_TAGS) {
            throw new ProblemException(Problem.of("intake.html-too-large"));
        }
        return Jsoup.parse(html);
    }

    private static Reading reading(
            Received received, Document page, Element root, FileLimits limits) {
        Images images = new Images(limits);
        String title = page.title();
        for (Element image : root.select("img")) {
            image.attr("src", images.fromAddress(image.attr("src")));
        }
        String text = HtmlToMarkdown.convert(root);
        return Reading.of(SourceKind.HTML, text, received.bytes(), "text/html")
                .with(images)
                .with(title.isBlank() ? Map.of() : Map.of("title", title));
    }
}

package peermortem.intake.file;

import org.jsoup.Jsoup;

import peermortem.domain.Bytes;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SourceKind;
import peermortem.intake.canvas.CanvasDiff;
import peermortem.intake.canvas.CanvasMarkdown;
import peermortem.intake.canvas.CanvasReader;
import peermortem.intake.feed.FeedEntry;
import peermortem.intake.feed.FeedReader;
import peermortem.intake.html.HtmlToMarkdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a file by what it is: its first bytes first, then its name and media type. One reading, or
/// one per entry of a feed; a problem is thrown where there is nothing to read.
public final class Documents {
    private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(md|markdown|mdown|mkd|mdx)");
    private static final Pattern HTML_NAME = Pattern.compile("(?i).*\\.x?html?");
    private static final Pattern HTML_TEXT =
            Pattern.compile(
                    "(?is)\\s*+(?>(?><!--.*?-->|<\\?.*?\\?>)\\s*+)*+(?:<!doctype html|<html)\\b");
    private static final int HEAD = 2048;
    private final FileLimits limits;

    public Documents(FileLimits limits) {
        this.limits = limits;
    }

    public List<Reading> read(Received received) {
        if (received.bytes().size() > limits.fileBytes()) {
            throw new ProblemException(
                    Problem.of(
                            "intake.file-too-large",
                            received.name(),
                            limits.fileBytes() / (1024 * 1024)));
        }
        Signature signature = Signature.of(received.bytes());
        List<Reading> readings = Guarded.reading(received.name(), () -> read(received, signature));
        if (readings.size() == 1 && readings.getFirst().text().isBlank()) {
            throw new ProblemException(Problem.of(emptyCode(readings.getFirst()), received.name()));
        }
        return readings;
    }

    private List<Reading> read(Received received, Signature signature) {
        return switch (signature) {
            case ZIP -> List.of(new Zipped(this, limits).read(received));
            case TEXT ->
                    text(received).stream()
                            .map(reading -> ImagesBeside.attach(reading, received, limits))
                            .toList();
            default -> throw new ProblemException(signature.refusal(received.name()));
        };
    }

    /// An exported document: images that are written into its Markdown are taken out of the text.
    public List<Reading> readExport(Received received) {
        return read(received).stream()
                .map(reading -> EmbeddedImages.takeOut(reading, limits))
                .toList();
    }

    /// Whole HTML pages of the web count by their main text only.
    public Reading readPage(Received received) {
        Reading page = Guarded.reading(received.name(), () -> HtmlFile.page(received, limits));
        if (page.text().isBlank()) {
            throw new ProblemException(Problem.of("intake.page-without-text", received.name()));
        }
        return page;
    }

    /// What is remembered of images that came beside a text and were not kept.
    public static Optional<Problem> leftOut(Map<String, String> provenance) {
        return Optional.ofNullable(provenance.get(ImagesBeside.LEFT_OUT))
                .map(names -> Problem.of("intake.images-left-out", names));
    }

    public static boolean isHtml(Received received) {
        String head =
                new String(
                        received.bytes().toArray(),
                        0,
                        Math.min(HEAD, received.bytes().size()),
                        StandardCharsets.ISO_8859_1);
        return HTML_TEXT.matcher(head).lookingAt();
    }

    private static String emptyCode(Reading reading) {
        return reading.attachments().isEmpty() ? "intake.empty" : "intake.only-images";
    }

    private List<Reading> text(Received received) {
        boolean html = isHtml(received) || HTML_NAME.matcher(received.name()).matches();
        if (received.bytes().size() > limits.textBytes() && !html) {
            throw new ProblemException(
                    Problem.of(
                            "intake.file-too-large",
                            received.name(),
                            limits.textBytes() / (1024 * 1024)));
        }
        String text =
                Decoder.decode(received.bytes().toArray(), received.charset(), received.name());
        String name = received.name().toLowerCase(Locale.ROOT);
        if (MARKDOWN.matcher(name).matches()) {
            return List.of(plain(received, text, SourceKind.MARKDOWN));
        }
        if (name.endsWith(".canvas")) {
            return List.of(canvas(received, CanvasReader.read(received.name(), text)));
        }
        if (name.matches(".*\\.(diff|patch)") || CanvasDiff.isCanvasDiff(text)) {
            return List.of(diff(received, text));
        }
        if (name.matches(".*\\.(gdoc|gsheet|gslides)")) {
            throw new ProblemException(Problem.of("intake.shortcut", received.name()));
        }
        if (FeedReader.isFeed(text)) {
            Xml.check(received.name(), received.bytes(), limits);
            return feed(received, text);
        }
        if (html) {
            return List.of(HtmlFile.document(received, limits));
        }
        boolean markdown = received.mediaType().equals("text/markdown");
        return List.of(plain(received, text, markdown ? SourceKind.MARKDOWN : SourceKind.TEXT));
    }

    private static Reading plain(Received received, String text, SourceKind kind) {
        String mediaType = kind == SourceKind.MARKDOWN ? "text/markdown" : "text/plain";
        return Reading.of(kind, text, received.bytes(), mediaType);
    }

    private Reading diff(Received received, String text) {
        if (!CanvasDiff.isCanvasDiff(text)) {
            throw new ProblemException(Problem.of("intake.diff-not-canvas", received.name()));
        }
        return canvas(received, CanvasDiff.read(received.name(), text));
    }

    private static Reading canvas(Received received, CanvasDrawing drawing) {
        return Reading.of(
                        SourceKind.CANVAS,
                        CanvasMarkdown.of(drawing),
                        received.bytes(),
                        "application/json")
                .with(drawing);
    }

    private List<Reading> feed(Received received, String text) {
        List<Reading> readings = new ArrayList<>();
        for (FeedEntry entry : FeedReader.read(received.name(), text)) {
            String heading = entry.title().isEmpty() ? "" : "# " + entry.title() + "\n\n";
            String body = HtmlToMarkdown.convert(Jsoup.parse(entry.html()).body());
            Map<String, String> facts = new HashMap<>();
            facts.put("title", entry.title());
            facts.put("link", entry.link());
            facts.put("author", entry.author());
            entry.published().ifPresent(published -> facts.put("published", published.toString()));
            facts.values().removeIf(String::isEmpty);
            readings.add(
                    Reading.of(
                                    SourceKind.FEED_ITEM,
                                    heading + body,
                                    Bytes.of(entry.html().getBytes(StandardCharsets.UTF_8)),
                                    "text/html")
                            .with(facts));
        }
        return readings;
    }
}

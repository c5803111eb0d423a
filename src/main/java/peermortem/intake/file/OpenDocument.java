package peermortem.intake.file;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SourceKind;
import peermortem.intake.html.HtmlToMarkdown;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// OpenDocument texts (.odt): the content's elements become HTML, which becomes Markdown.
final class OpenDocument {
    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    private OpenDocument() {}

    static Reading read(Received received, Map<String, Bytes> parts, FileLimits limits) {
        Xml.checkParts(received.name(), parts, limits);
        Document content = xml(parts.get("content.xml"));
        Element text = content.selectFirst("office|text");
        if (text == null) {
            throw new ProblemException(Problem.of("intake.odt-unreadable", received.name()));
        }
        Images images = new Images(limits);
        Element root = Document.createShell("").body();
        new OdtTree(new OdtStyles(xml(parts.get("styles.xml")), content), parts, images)
                .write(text.childNodes(), root, 0);
        return Reading.of(
                        SourceKind.OPEN_DOCUMENT,
                        HtmlToMarkdown.convert(root),
                        received.bytes(),
                        MEDIA_TYPE)
                .with(images);
    }

    private static Document xml(@org.jspecify.annotations.Nullable Bytes part) {
        String text = part == null ? "" : new String(part.toArray(), StandardCharsets.UTF_8);
        return Jsoup.parse(text, "", Parser.xmlParser());
    }
}

package peermortem.intake.file;

import org.jsoup.Jsoup;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;
import org.zwobble.mammoth.images.Image;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SourceKind;
import peermortem.intake.html.HtmlToMarkdown;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/// Word documents (.docx) by mammoth: styles become headings, lists, tables and code.
final class Word {
    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String STYLES =
            """
            p[style-name='Title'] => h1:fresh
            p[style-name='Subtitle'] => h2:fresh
            p[style-name='Source Code'] => pre:separator('\\n')
            p[style-name='HTML Preformatted'] => pre:separator('\\n')
            p[style-name='Code'] => pre:separator('\\n')
            r[style-name='Verbatim Char'] => code
            p[style-name='Block Text'] => blockquote > p:fresh
            p[style-name='Quote'] => blockquote > p:fresh
            p[style-name='Intense Quote'] => blockquote > p:fresh
            strike => del
            """;

    /// The parts that the converter parses.
    private static final Pattern READ =
            Pattern.compile(
                    "\\[Content_Types]\\.xml|_rels/.*\\.rels|word/[^/]*\\.xml|word/_rels/.*");

    private Word() {}

    static Reading read(
            Received received, Map<String, peermortem.domain.Bytes> parts, FileLimits limits) {
        Xml.checkParts(received.name(), parts, limits);
        if (!parts.entrySet().stream()
                .filter(part -> READ.matcher(part.getKey()).matches())
                .allMatch(part -> Xml.isWellFormed(part.getValue()))) {
            throw new ProblemException(Problem.of("intake.word-unreadable", received.name()));
        }
        boolean linked = LinkedImages.in(parts);
        Images images = new Images(limits);
        if (linked) {
            images.leaveOut(Problem.of("intake.image-linked", received.name()));
        }
        DocumentConverter converter =
                new DocumentConverter()
                        .addStyleMap(STYLES)
                        .disableEmbeddedStyleMap()
                        .imageConverter(image -> Map.of("src", linked ? "" : keep(image, images)));
        try {
            Result<String> html =
                    converter.convertToHtml(new ByteArrayInputStream(received.bytes().toArray()));
            String text = HtmlToMarkdown.convert(Jsoup.parse(html.getValue()).body());
            return Reading.of(SourceKind.WORD, text, received.bytes(), MEDIA_TYPE).with(images);
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException problem) {
                throw problem;
            }
            throw new ProblemException(Problem.of("intake.word-unreadable", received.name()), e);
        }
    }

    private static String keep(Image image, Images images) throws IOException {
        String name = images.nextName(image.getContentType());
        try (var stream = image.getInputStream()) {
            images.add(name, image.getContentType(), stream.readAllBytes());
        }
        return name;
    }
}

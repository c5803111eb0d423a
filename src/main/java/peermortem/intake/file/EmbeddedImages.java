package peermortem.intake.file;

import peermortem.domain.SourceKind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Exported Markdown carries its images as `data:` addresses; they become attachments, and names in
/// the text.
final class EmbeddedImages {
    private static final Pattern ADDRESS =
            Pattern.compile("<?(data:image/[\\w.+-]+;base64,[A-Za-z0-9+/=]*+)>?");

    private EmbeddedImages() {}

    static Reading takeOut(Reading reading, FileLimits limits) {
        if (reading.kind() != SourceKind.MARKDOWN || !reading.text().contains("data:image/")) {
            return reading;
        }
        Images images = Images.continuing(reading, limits);
        String text =
                ADDRESS.matcher(reading.text())
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                images.fromAddress(found.group(1))));
        return reading.reading(text).with(images);
    }
}

package peermortem.domain;

/// A span of the snapshot's text that shows something: `line` counts from 1, `text` is the span's
/// words.
public record Evidence(Span span, int line, String text) {
    /// The evidence at a span of a text.
    public static Evidence at(Span span, String snapshotText) {
        int line = 1;
        for (int i = 0; i < span.start(); i++) {
            char c = snapshotText.charAt(i);
            if (c == '\n'
                    || (c == '\r'
                            && (i + 1 >= snapshotText.length()
                                    || snapshotText.charAt(i + 1) != '\n'))) {
                line++;
            }
        }
        return new Evidence(span, line, span.in(snapshotText));
    }
}

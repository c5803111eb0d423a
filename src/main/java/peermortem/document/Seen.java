package peermortem.document;

import peermortem.domain.Span;

/// Something other than words in the text: `at` is where it stands in the reading text, `address`
/// the target of a link or image, or a code block's language.
public record Seen(Kind kind, Span span, int at, String address) {
    /// What it is.
    public enum Kind {
        IMAGE,
        TABLE,
        LINK,
        CODE
    }
}

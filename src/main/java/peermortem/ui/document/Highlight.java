package peermortem.ui.document;

import peermortem.domain.ItemId;
import peermortem.domain.Span;

/// A stretch of the snapshot that is marked in the text, with the number that the checklist shows
/// for it.
public record Highlight(Span span, Kind kind, int number, ItemId item) {
    /// Why it is marked; each kind has a colour and a line of its own.
    public enum Kind {
        FOUND("found"),
        UNSURE("unsure"),
        NOT_FOUND("not-found"),
        OWN("own");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }
}

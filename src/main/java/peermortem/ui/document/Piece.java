package peermortem.ui.document;

import peermortem.domain.Span;

import java.util.List;
import java.util.Optional;

/// A run of shown text in one style. Where `exact` holds, shown characters and the snapshot's
/// correspond one to one; else the whole piece stands for the whole span (an empty one for what the
/// app adds itself).
record Piece(
        String text, Span source, boolean exact, List<String> styles, Optional<String> address) {
    Piece {
        styles = List.copyOf(styles);
    }

    static Piece exact(String text, Span source, List<String> styles) {
        return new Piece(text, source, text.length() == source.length(), styles, Optional.empty());
    }

    static Piece added(String text, int at, List<String> styles) {
        return new Piece(text, Span.of(at, at), false, styles, Optional.empty());
    }

    boolean isAdded() {
        return source.isEmpty() && styles.contains("number");
    }

    /// The part from one shown offset to another.
    Piece part(int from, int to) {
        Span part = exact ? Span.of(source.start() + from, source.start() + to) : source;
        return new Piece(text.substring(from, to), part, exact, styles, address);
    }
}

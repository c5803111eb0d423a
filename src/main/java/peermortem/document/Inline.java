package peermortem.document;

import peermortem.domain.Span;

import java.util.Optional;
import java.util.Set;

/// A piece of running text; `span` is where it stands in the snapshot.
public sealed interface Inline {
    Span span();

    /// Text in one style. Where `text` is as long as its span, characters correspond one to one;
    /// else (entities, escapes) the whole run corresponds to the whole span.
    record Run(Span span, String text, Set<Mark> marks, Optional<String> link) implements Inline {
        public Run {
            marks = Set.copyOf(marks);
        }
    }

    record Image(Span span, String alternative, String address) implements Inline {}

    /// A line break that a reader sees.
    record Break(Span span) implements Inline {}

    /// Styles of running text.
    enum Mark {
        BOLD,
        ITALIC,
        CODE,
        STRUCK
    }
}

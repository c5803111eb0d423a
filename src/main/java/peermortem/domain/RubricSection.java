package peermortem.domain;

import java.util.List;

/// A group of items. Its headings (any of them) are looked for in the text; a section without
/// headings only groups items. `part` is the source that its items are read from where that source
/// exists.
public record RubricSection(
        SectionId id, String title, List<String> headings, Part part, List<RubricItem> items) {
    public RubricSection {
        headings = List.copyOf(headings);
        items = List.copyOf(items);
    }
}

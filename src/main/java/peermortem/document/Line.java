package peermortem.document;

/// One line as a reader sees it. `from`, `content` and `to` are offsets of the reading text: the
/// line begins at `from`, and at `content` once bullets, numbers and emoji are passed. `level` is a
/// heading's level (else 0), `bold` the end of the bold words at its start (else `content`),
/// `block` counts the paragraphs, list entries and rows of the text.
public record Line(
        Kind kind,
        int from,
        int content,
        int to,
        boolean bullet,
        int depth,
        int level,
        int bold,
        int block) {
    /// What the line is part of.
    public enum Kind {
        HEADING,
        TEXT,
        ENTRY,
        HEADER_ROW,
        ROW,
        CODE
    }

    /// True for list entries, whether Markdown knows them as such or not.
    public boolean isEntry() {
        return kind == Kind.ENTRY || kind == Kind.ROW || bullet;
    }

    /// True where all of the line is bold.
    public boolean allBold() {
        return bold > content && bold >= to - 2;
    }

    public boolean isEmpty() {
        return content >= to;
    }
}

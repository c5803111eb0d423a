package peermortem.domain;

/// Where a text came from.
public enum SourceKind {
    GOOGLE_DOC,
    GITHUB,
    GITLAB,
    GIST,
    WEB_PAGE,
    MARKDOWN,
    TEXT,
    WORD,
    OPEN_DOCUMENT,
    HTML,
    CANVAS,
    FEED_ITEM,
    PASTED
}

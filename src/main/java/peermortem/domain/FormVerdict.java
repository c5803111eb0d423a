package peermortem.domain;

/// How a form condition (words, language, sections, timeline) stands; it never changes the score.
public enum FormVerdict {
    OK,
    UNSURE,
    NOT_OK
}

package peermortem.domain;

/// Who is hidden from whom: single hides the reviewer from the author, double also the author from
/// the reviewer, open hides nobody.
public enum Blindness {
    SINGLE,
    DOUBLE,
    OPEN;

    public boolean hidesAuthor() {
        return this == DOUBLE;
    }

    public boolean hidesReviewer() {
        return this != OPEN;
    }
}

package peermortem.domain;

/// A stretch of text that is hidden from reviewers by a mask of the same length.
public record Masked(Span span, What what) {
    /// What stands there.
    public enum What {
        NAME,
        EMAIL,
        USER_NAME,
        REPOSITORY_OWNER
    }
}

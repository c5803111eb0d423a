package peermortem.domain;

import org.jspecify.annotations.Nullable;

/// Names one student's submission within a class file.
public record SubmissionId(String value) implements Comparable<SubmissionId> {
    public SubmissionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    public static SubmissionId of(String value) {
        return new SubmissionId(value);
    }

    /// By hand, like the hash: maps of a whole class ask for them millions of times, and those that
    /// a record has of its own take several times as long.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SubmissionId(String its) && value.equals(its));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(SubmissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

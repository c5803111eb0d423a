package peermortem.domain;

import org.jspecify.annotations.Nullable;

/// Names a check, such as `timeline.escalation`; ids are a contract for scripts.
public record CheckId(String value) implements Comparable<CheckId> {
    public CheckId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    public static CheckId of(String value) {
        return new CheckId(value);
    }

    /// By hand, like the hash: maps of a whole class ask for them millions of times, and those that
    /// a record has of its own take several times as long.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof CheckId(String its) && value.equals(its));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(CheckId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package peermortem.domain;

import org.jspecify.annotations.Nullable;

/// Names somebody on the roster, as the roster spells it.
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    public static PersonId of(String value) {
        return new PersonId(value);
    }

    /// By hand, like the hash: maps of a whole class ask for them millions of times, and those that
    /// a record has of its own take several times as long.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof PersonId(String its) && value.equals(its));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

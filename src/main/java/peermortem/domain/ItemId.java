package peermortem.domain;

import org.jspecify.annotations.Nullable;

/// Names a rubric item, such as `summary.duration`.
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    public static ItemId of(String value) {
        return new ItemId(value);
    }

    /// By hand, like the hash: maps of a whole class ask for them millions of times, and those that
    /// a record has of its own take several times as long.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ItemId(String its) && value.equals(its));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

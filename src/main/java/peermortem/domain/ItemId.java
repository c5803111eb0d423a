package peermortem.domain;

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

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

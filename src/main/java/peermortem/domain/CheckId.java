package peermortem.domain;

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

    @Override
    public int compareTo(CheckId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

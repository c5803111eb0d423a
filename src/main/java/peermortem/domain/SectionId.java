package peermortem.domain;

/// Names a rubric section, such as `timeline`.
public record SectionId(String value) implements Comparable<SectionId> {
    public SectionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    public static SectionId of(String value) {
        return new SectionId(value);
    }

    @Override
    public int compareTo(SectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

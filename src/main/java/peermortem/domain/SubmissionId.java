package peermortem.domain;

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

    @Override
    public int compareTo(SubmissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

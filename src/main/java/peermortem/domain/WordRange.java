package peermortem.domain;

/// How many words a text may have, both ends allowed.
public record WordRange(int min, int max) {
    public WordRange {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("no range of words: " + min + ".." + max);
        }
    }

    public boolean contains(int words) {
        return words >= min && words <= max;
    }
}

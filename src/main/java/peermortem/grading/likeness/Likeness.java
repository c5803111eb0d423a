package peermortem.grading.likeness;

import java.util.List;

/// Two texts with passages in common, in the order of the first text. `words` counts the words in
/// them, `share` (0 to 1) is their part of the shorter text; the assignment's own words count in
/// neither.
public record Likeness(String one, String other, double share, int words, List<Passage> passages) {
    public Likeness {
        passages = List.copyOf(passages);
    }
}

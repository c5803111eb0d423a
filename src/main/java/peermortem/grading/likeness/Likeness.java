package peermortem.grading.likeness;

/// Two texts, by their numbers, with passages in common. `words` counts the words in them, `share`
/// (0 to 1) is their part of the shorter text; the assignment's own words count in neither.
public record Likeness(int one, int other, double share, int words, int passages) {}

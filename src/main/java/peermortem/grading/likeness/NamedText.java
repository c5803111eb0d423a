package peermortem.grading.likeness;

/// A text and what to call it: a submission's id, or the name of an earlier text.
public record NamedText(String name, String text) {}

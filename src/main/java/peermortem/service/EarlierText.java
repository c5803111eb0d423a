package peermortem.service;

/// A text of an earlier class, with who wrote it for which assignment.
public record EarlierText(String assignment, String author, String text) {}

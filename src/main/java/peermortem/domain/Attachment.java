package peermortem.domain;

/// An image or another file that came with a source; `name` is how the text refers to it.
public record Attachment(String name, String mediaType, Bytes bytes) {}

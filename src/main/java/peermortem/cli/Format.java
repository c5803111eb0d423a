package peermortem.cli;

/// How a command prints its result: words for people, or JSON alone for scripts.
enum Format {
    TEXT,
    JSON
}

package peermortem.report.export;

import java.util.concurrent.Callable;

/// One file to write: what it is called after, its ending (such as `.pdf`), and how its bytes are
/// made. The bytes are asked for on one of several threads.
public record Order(NameParts parts, String ending, Callable<byte[]> bytes) {}

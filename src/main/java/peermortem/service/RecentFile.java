package peermortem.service;

import java.nio.file.Path;
import java.time.Instant;

/// A class file or packet that was open before.
public record RecentFile(Path path, String title, Instant openedAt) {}

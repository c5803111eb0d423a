package peermortem.service;

import java.nio.file.Path;
import java.time.Instant;

/// A verified copy of a class file.
public record BackupFile(Path path, Instant takenAt, long bytes) {}

package peermortem.service;

import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;

/// What the use cases need from outside. `home` is a folder for the list of recent files and for
/// signing keys; `random` makes ids and pseudonyms.
public record Tools(
        Clock clock, RandomGenerator random, SourceReader sources, Checker checker, Path home) {}

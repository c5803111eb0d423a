package peermortem.ui.welcome;

import peermortem.domain.Outcome;
import peermortem.domain.Rubric;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The rubrics to choose from: those that come along, the usual one first, and any file.
public record RubricShelf(Supplier<List<Rubric>> bundled, Function<Path, Outcome<Rubric>> file) {}

package peermortem.rubric;

import peermortem.domain.Rubric;

import java.util.List;

/// What became of a rubric file: a rubric, or everything that is wrong with it.
public sealed interface RubricReading {
    record Valid(Rubric rubric) implements RubricReading {}

    record Invalid(List<Mistake> mistakes) implements RubricReading {
        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }
}

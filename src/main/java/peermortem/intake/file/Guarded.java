package peermortem.intake.file;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.util.function.Supplier;

/// Runs a conversion of untrusted bytes: where a library gives up on them, or runs out of stack,
/// that is the file's problem and becomes a sentence.
final class Guarded {
    private Guarded() {}

    static <T> T reading(String name, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new ProblemException(Problem.of("intake.unreadable", name), e);
        }
    }
}

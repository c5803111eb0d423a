package peermortem.domain;

import java.util.function.Function;

/// What became of an attempt that may be refused for an expected reason.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Problem problem) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String code, Object... args) {
        return new Refused<>(Problem.of(code, args));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(function.apply(value));
            case Refused<T>(Problem problem) -> new Refused<>(problem);
        };
    }

    /// The value, or the problem thrown.
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Problem problem) -> throw new ProblemException(problem);
        };
    }
}

package peermortem.domain;

import java.util.function.Function;

/// What became of an attempt that may be refused for an expected reason.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {
        @Override
        public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
            return next.apply(value);
        }

        @Override
        public T orThrow() {
            return value;
        }
    }

    record Refused<T>(Problem problem) implements Outcome<T> {
        @Override
        public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
            return new Refused<>(problem);
        }

        @Override
        public T orThrow() {
            throw new ProblemException(problem);
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String code, Object... args) {
        return new Refused<>(Problem.of(code, args));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return then(value -> new Done<>(function.apply(value)));
    }

    /// What comes of the value; a refusal stays one.
    <R> Outcome<R> then(Function<? super T, Outcome<R>> next);

    /// The value, or the problem thrown.
    T orThrow();
}

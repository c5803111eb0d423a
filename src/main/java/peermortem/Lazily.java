package peermortem;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Makes something when it is first asked for, once. Safe for use by many threads.
final class Lazily<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}

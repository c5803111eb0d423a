package peermortem.ui.window;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Something that is made when it is first needed; for the window's thread alone.
final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    boolean made() {
        return made != null;
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}

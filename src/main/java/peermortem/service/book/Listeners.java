package peermortem.service.book;

import peermortem.service.Subscription;
import peermortem.service.Touched;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who wants to know of changes.
public final class Listeners {
    private final List<Consumer<Touched>> all = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<Touched> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    public void tell(Touched touched) {
        all.forEach(listener -> listener.accept(touched));
    }
}

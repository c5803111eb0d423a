package peermortem.service.book;

import peermortem.service.Subscription;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who wants to know of changes.
public final class Listeners {
    private final List<Runnable> all = new CopyOnWriteArrayList<>();

    public Subscription add(Runnable listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    public void tell() {
        all.forEach(Runnable::run);
    }
}

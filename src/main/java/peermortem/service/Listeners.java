package peermortem.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who wants to know of changes.
final class Listeners {
    private final List<Runnable> all = new CopyOnWriteArrayList<>();

    Subscription add(Runnable listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell() {
        all.forEach(Runnable::run);
    }
}

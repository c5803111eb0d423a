package peermortem.service.source;

import peermortem.domain.Outcome;
import peermortem.domain.Snapshot;
import peermortem.service.HandInOrder;
import peermortem.service.Progress;
import peermortem.service.Slot;
import peermortem.service.SourceReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Loads the sources of many orders at once and passes each order on as soon as all of its sources
/// are there; several orders of one author stay in their order.
public final class Loading implements SourceReader.Arrivals {
    private final List<HandInOrder> orders;
    private final Known known;
    private final Progress progress;
    private final Keeper keeper;
    private final List<Place> places = new ArrayList<>();
    private final List<Map<Slot, Optional<Outcome<Snapshot>>>> arrived = new ArrayList<>();
    private final boolean[] kept;
    private int done;

    public Loading(List<HandInOrder> orders, Known known, Progress progress, Keeper keeper) {
        this.orders = orders;
        this.known = known;
        this.progress = progress;
        this.keeper = keeper;
        this.kept = new boolean[orders.size()];
    }

    /// What is known of an order's source from the last time.
    @FunctionalInterface
    public interface Known {
        Optional<SourceReader.Known> of(HandInOrder order, Slot slot);
    }

    /// Keeps an order whose sources are there; one that is empty has not changed.
    @FunctionalInterface
    public interface Keeper {
        void keep(int order, Map<Slot, Optional<Outcome<Snapshot>>> sources);
    }

    private record Place(int order, Slot slot) {}

    /// Orders that `wanted` does not name are kept without loading anything. True where all ended.
    public boolean run(SourceReader sources, Path base, IntPredicate wanted) {
        List<SourceReader.Wanted> all = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            HandInOrder order = orders.get(i);
            arrived.add(new EnumMap<>(Slot.class));
            if (wanted.test(i)) {
                for (Slot slot : Slot.values()) {
                    int index = i;
                    order.written(slot).ifPresent(w -> add(index, slot, w, all));
                }
            }
        }
        for (int i = 0; i < orders.size(); i++) {
            if (!wanted.test(i)) {
                keep(i);
            }
        }
        sources.readAll(all, base, this);
        return done == orders.size();
    }

    private void add(int order, Slot slot, String source, List<SourceReader.Wanted> all) {
        places.add(new Place(order, slot));
        all.add(new SourceReader.Wanted(source, known.of(orders.get(order), slot)));
    }

    @Override
    public void arrived(int index, Outcome<Snapshot> outcome) {
        arrived(places.get(index), Optional.of(outcome));
    }

    @Override
    public void unchanged(int index) {
        arrived(places.get(index), Optional.empty());
    }

    private void arrived(Place place, Optional<Outcome<Snapshot>> outcome) {
        arrived.get(place.order()).put(place.slot(), outcome);
        String author = orders.get(place.order()).author();
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).author().equals(author) && !kept[i]) {
                if (!complete(i)) {
                    return;
                }
                keep(i);
            }
        }
    }

    private boolean complete(int order) {
        return Arrays.stream(Slot.values())
                        .filter(slot -> orders.get(order).written(slot).isPresent())
                        .count()
                == arrived.get(order).size();
    }

    private void keep(int order) {
        kept[order] = true;
        progress.at(done, orders.size(), orders.get(order).author());
        keeper.keep(order, arrived.get(order));
        arrived.get(order).clear();
        done++;
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}

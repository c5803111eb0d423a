package peermortem.ui.common;

import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;

/// Lists on the screen.
public final class Lists {
    private static final int FEW = 50;

    private Lists() {}

    /// What is other in a list now: a few places, or everything where `places` is empty and `same`
    /// does not hold.
    public record Difference<T>(List<T> now, List<Integer> places, boolean same) {}

    /// Compares two states of a list; of ten thousand entries not on the window's thread.
    public static <T> Difference<T> difference(List<T> before, List<T> now) {
        List<Integer> places = new ArrayList<>();
        boolean comparable = before.size() == now.size();
        for (int i = 0; comparable && i < now.size() && places.size() <= FEW; i++) {
            if (!now.get(i).equals(before.get(i))) {
                places.add(i);
            }
        }
        boolean few = comparable && places.size() <= FEW;
        return new Difference<>(now, few ? places : List.of(), few && places.isEmpty());
    }

    /// Brings a list up to date. Where only a few entries are others now, only those change: a view
    /// of ten thousand need not begin anew after each tick.
    public static <T> void apply(Difference<T> difference, ObservableList<T> list) {
        if (difference.same()) {
            return;
        }
        if (difference.places().isEmpty()) {
            list.setAll(difference.now());
        } else {
            difference.places().forEach(i -> list.set(i, difference.now().get(i)));
        }
    }
}

package peermortem.ui.common;

import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;

/// Lists on the screen.
public final class Lists {
    private static final int FEW = 8;

    private Lists() {}

    /// Brings a list up to date. Where only a few entries are others now, only those change: a view
    /// of ten thousand need not begin anew after each tick.
    public static <T> void update(ObservableList<T> list, List<T> now) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; list.size() == now.size() && i < now.size() && others.size() <= FEW; i++) {
            if (!now.get(i).equals(list.get(i))) {
                others.add(i);
            }
        }
        if (list.size() != now.size() || others.size() > FEW) {
            list.setAll(now);
        } else {
            others.forEach(i -> list.set(i, now.get(i)));
        }
    }
}

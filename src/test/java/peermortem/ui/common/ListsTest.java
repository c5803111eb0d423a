package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class ListsTest {
    private final ObservableList<Integer> list = FXCollections.observableArrayList();
    private final List<Integer> changed = new ArrayList<>();

    @Test
    void onlyWhatIsOtherChanges() {
        list.setAll(numbers(1000));
        list.addListener(
                (ListChangeListener<Integer>)
                        change -> {
                            while (change.next()) {
                                changed.add(change.getAddedSize());
                            }
                        });
        List<Integer> now = new ArrayList<>(numbers(1000));
        bringUpToDate(now);
        assertEquals(List.of(), changed);
        now.set(3, -3);
        now.set(700, -700);
        bringUpToDate(now);
        assertEquals(List.of(1, 1), changed);
        now.replaceAll(i -> i + 1);
        bringUpToDate(now);
        assertEquals(List.of(1, 1, 1000), changed);
        now.removeFirst();
        bringUpToDate(now);
        bringUpToDate(List.of());
        assertEquals(List.of(1, 1, 1000, 999, 0), changed);
    }

    private void bringUpToDate(List<Integer> now) {
        Lists.apply(Lists.difference(List.copyOf(list), now), list);
        assertEquals(now, list);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}

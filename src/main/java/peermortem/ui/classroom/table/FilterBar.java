package peermortem.ui.classroom.table;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import peermortem.text.Messages;

import java.util.EnumMap;
import java.util.Map;

/// One chip per filter with how many submissions it shows; the chosen one is filled.
public final class FilterBar extends HBox {
    private final Messages words;
    private final TableModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<RowFilter, ToggleButton> chips = new EnumMap<>(RowFilter.class);

    public FilterBar(Messages words, TableModel model) {
        this.words = words;
        this.model = model;
        setId("class-filters");
        getStyleClass().add("filter-bar");
        for (RowFilter filter : RowFilter.values()) {
            chips.put(filter, chip(filter));
        }
        getChildren().setAll(chips.values());
        model.filterProperty().addListener((property, before, now) -> select(now));
        select(model.filterProperty().get());
        refresh();
    }

    /// Counts again; before the whole class has been read nothing is counted.
    public void refresh() {
        if (model.overview().filter(o -> !o.whole()).isPresent()) {
            chips.forEach((filter, chip) -> chip.setText(words.get("class.filter." + filter.id())));
            return;
        }
        chips.forEach(
                (filter, chip) -> {
                    String name = words.get("class.filter." + filter.id());
                    int count = model.count(filter);
                    chip.setText(name + " " + count);
                    chip.setAccessibleText(words.get("class.filter.accessible", name, count));
                });
    }

    private ToggleButton chip(RowFilter filter) {
        ToggleButton chip = new ToggleButton();
        chip.setId("class-filter-" + filter.id());
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setToggleGroup(group);
        chip.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        chip.setOnAction(
                event -> {
                    chip.setSelected(true);
                    model.filterProperty().set(filter);
                });
        return chip;
    }

    private void select(RowFilter filter) {
        group.selectToggle(chips.get(filter));
    }
}

package peermortem.ui.form;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Scripts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A list of which some are ticked (Space or a click), with a count and a way to tick all or none.
public final class TickList<T> extends VBox {
    /// One entry: what it stands for, its words, quieter words behind, and whether it can be
    /// ticked.
    public record Entry<T>(T value, String name, String detail, boolean enabled) {}

    private final Messages words;
    private final String id;
    private final ListView<Entry<T>> list = new ListView<>();
    private final Map<T, BooleanProperty> ticks = new LinkedHashMap<>();
    private final Label count = Controls.label("", "muted");
    private Runnable onChange = () -> {};

    public TickList(Messages words, String id, String name) {
        this.words = words;
        this.id = id;
        getStyleClass().add("tick-list");
        list.setId(id);
        list.setAccessibleText(name);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head =
                new HBox(
                        Controls.label(name, "strong"),
                        count,
                        Controls.spring(),
                        link(id + "-all", "ticks.all", true),
                        link(id + "-none", "ticks.none", false));
        head.getStyleClass().add("row");
        getChildren().addAll(head, list);
    }

    private javafx.scene.control.Button link(String buttonId, String key, boolean on) {
        var button = Controls.button(buttonId, words.get(key), () -> tickAll(on));
        button.getStyleClass().addAll("flat", "link-button");
        return button;
    }

    /// Into the list, at the entry that Space would tick.
    @Override
    public void requestFocus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    public void setOnChange(Runnable listener) {
        onChange = listener;
    }

    /// Shows entries; those shown before keep their ticks.
    public void show(List<Entry<T>> entries, Set<T> tickedAtFirst) {
        Map<T, Boolean> before = new LinkedHashMap<>();
        ticks.forEach((value, tick) -> before.put(value, tick.get()));
        ticks.clear();
        for (Entry<T> entry : entries) {
            boolean on =
                    entry.enabled()
                            && before.getOrDefault(
                                    entry.value(), tickedAtFirst.contains(entry.value()));
            BooleanProperty tick = new SimpleBooleanProperty(on);
            tick.addListener((property, was, now) -> changed());
            ticks.put(entry.value(), tick);
        }
        list.getItems().setAll(entries);
        changed();
    }

    /// The values that are ticked, in the list's order.
    public List<T> ticked() {
        return list.getItems().stream()
                .map(Entry::value)
                .filter(value -> tick(value).get())
                .toList();
    }

    /// Ticks one, or takes its tick away.
    public void tick(T value, boolean on) {
        tick(value).set(on);
        list.refresh();
    }

    private BooleanProperty tick(T value) {
        return ticks.computeIfAbsent(value, v -> new SimpleBooleanProperty());
    }

    public void tickAll(boolean on) {
        list.getItems().stream()
                .filter(Entry::enabled)
                .forEach(entry -> tick(entry.value()).set(on));
        list.refresh();
    }

    private void pressed(KeyEvent event) {
        Entry<T> entry = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && entry != null && entry.enabled()) {
            event.consume();
            BooleanProperty tick = tick(entry.value());
            tick.set(!tick.get());
            list.refresh();
        }
    }

    private void changed() {
        count.setText(words.get("ticks.count", ticked().size(), list.getItems().size()));
        onChange.run();
    }

    private final class Cell extends ListCell<Entry<T>> {
        @Override
        protected void updateItem(@Nullable Entry<T> entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(null);
            if (empty || entry == null) {
                return;
            }
            CheckBox box = new CheckBox(entry.name());
            box.setId(id + "-tick-" + getIndex());
            Scripts.show(box, entry.name());
            box.setFocusTraversable(false);
            box.setAccessibleText(entry.name());
            box.setSelected(tick(entry.value()).get());
            box.setDisable(!entry.enabled());
            box.setOnAction(event -> tick(entry.value()).set(box.isSelected()));
            HBox line =
                    new HBox(
                            box,
                            Controls.spring(),
                            Controls.label(entry.detail(), "muted", "small"));
            line.getStyleClass().add("row");
            setGraphic(line);
            setAccessibleText(
                    words.get(
                            box.isSelected() ? "ticks.on" : "ticks.off",
                            entry.name(),
                            entry.detail()));
        }
    }
}

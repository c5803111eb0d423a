package peermortem.ui.classroom.table;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import peermortem.ui.common.Controls;

import java.util.List;

/// A state and its flags in a row: the first flag where there is room for it, the others as their
/// number.
final class StatePills extends HBox {
    private final List<Label> flags;
    private double fitted = -1;

    StatePills(Label state, List<Label> flags) {
        this.flags = flags;
        getStyleClass().add("pills");
        getChildren().add(state);
        show(1);
    }

    /// Without the words of the flag where the column is too narrow for them.
    void fit(double width) {
        if (width != fitted && !flags.isEmpty()) {
            fitted = width;
            show(1);
            applyCss();
            if (prefWidth(-1) > width) {
                show(0);
            }
        }
    }

    private void show(int inWords) {
        getChildren().subList(1, getChildren().size()).clear();
        flags.stream().limit(inWords).forEach(getChildren()::add);
        if (flags.size() > inWords) {
            getChildren().add(Controls.pill("+" + (flags.size() - inWords), "unsure"));
        }
    }
}

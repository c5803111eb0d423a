package peermortem.ui.classroom.table;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.List;

/// A state and its flags in a row: the first flag where there is room for it, the others as their
/// number. The labels stay from row to row: each new one is styled, which takes longer than all
/// else.
final class StatePills extends HBox {
    /// Where a label's own style class stands, after that of all labels.
    private static final int STYLE = 1;

    private final List<Label> labels = new ArrayList<>();
    private List<Pill> shown = List.of();
    private double fitted = -1;

    /// Words, and the style class that colours them.
    record Pill(String words, String style) {}

    StatePills() {
        getStyleClass().add("pills");
    }

    /// The state first, then its flags.
    void show(Pill state, List<Pill> flags) {
        List<Pill> wanted = new ArrayList<>(flags);
        wanted.addFirst(state);
        if (!wanted.equals(shown)) {
            shown = wanted;
            fitted = -1;
            fill(1);
        }
    }

    /// Without the words of the flag where the column is too narrow for them.
    void fit(double width) {
        if (width != fitted && shown.size() > 1) {
            fitted = width;
            fill(1);
            applyCss();
            if (prefWidth(-1) > width) {
                fill(0);
            }
        }
    }

    private void fill(int inWords) {
        List<Pill> pills = new ArrayList<>(shown.subList(0, Math.min(1 + inWords, shown.size())));
        int more = shown.size() - pills.size();
        if (more > 0) {
            pills.add(new Pill("+" + more, "unsure"));
        }
        while (labels.size() < pills.size()) {
            labels.add(Controls.pill("", ""));
        }
        for (int i = 0; i < pills.size(); i++) {
            dress(labels.get(i), pills.get(i));
        }
        if (getChildren().size() != pills.size()) {
            getChildren().setAll(labels.subList(0, pills.size()));
        }
    }

    private static void dress(Label label, Pill pill) {
        label.setText(pill.words());
        List<String> classes = label.getStyleClass();
        if (!classes.get(STYLE).equals(pill.style())) {
            classes.set(STYLE, pill.style());
        }
    }
}

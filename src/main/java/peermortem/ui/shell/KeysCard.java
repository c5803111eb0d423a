package peermortem.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.KeyRow;
import peermortem.ui.common.ScrollView;

import java.util.List;
import java.util.Map;

/// All keys, by screen.
final class KeysCard extends Card {
    /// What a heading and the gap below its group take, in rows.
    private static final int HEAD = 2;

    KeysCard(Messages words, Map<String, List<KeyHint>> groups) {
        super("keys-card", words.get("keys.title"));
        HBox columns = columns(groups);
        ScrollPane scroll = new ScrollView(columns);
        scroll.setFitToWidth(true);
        scroll.setId("keys-list");
        scroll.setAccessibleText(words.get("keys.title"));
        box().getStyleClass().add("keys");
        box().getChildren()
                .addAll(
                        Controls.label(words.get("keys.title"), "title"),
                        scroll,
                        new HBox(
                                Controls.spring(),
                                Controls.button(
                                        "keys-close", words.get("keys.close"), this::close)));
    }

    /// Two columns of about the same length, in the order of the groups.
    private static HBox columns(Map<String, List<KeyHint>> groups) {
        VBox left = new VBox();
        VBox right = new VBox();
        int rows = groups.values().stream().mapToInt(hints -> hints.size() + HEAD).sum();
        int before = 0;
        for (Map.Entry<String, List<KeyHint>> group : groups.entrySet()) {
            int own = group.getValue().size() + HEAD;
            VBox column = before * 2 + own <= rows ? left : right;
            column.getChildren().add(group(group.getKey(), group.getValue()));
            before += own;
        }
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("key-columns");
        List.of(left, right).forEach(column -> column.getStyleClass().add("key-column"));
        return columns;
    }

    private static VBox group(String title, List<KeyHint> hints) {
        Label heading = Controls.label(title, "overline");
        VBox group = new VBox(heading);
        group.getStyleClass().add("key-group");
        hints.stream()
                .filter(hint -> !hint.keys().isEmpty())
                .forEach(hint -> group.getChildren().add(new KeyRow(hint)));
        return group;
    }
}

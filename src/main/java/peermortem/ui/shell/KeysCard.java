package peermortem.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.KeyRow;

import java.util.List;
import java.util.Map;

/// All keys, by screen.
final class KeysCard extends Card {
    private static final double WRAP = 760;

    KeysCard(Messages words, Map<String, List<KeyHint>> groups) {
        super("keys-card", words.get("keys.title"));
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("key-columns");
        columns.setPrefWrapLength(WRAP);
        groups.forEach((title, hints) -> columns.getChildren().add(group(title, hints)));
        ScrollPane scroll = new ScrollPane(columns);
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

    private static VBox group(String title, List<KeyHint> hints) {
        Label heading = Controls.label(title, "overline");
        VBox group = new VBox(heading);
        group.getStyleClass().add("key-group");
        hints.forEach(hint -> group.getChildren().add(new KeyRow(hint)));
        return group;
    }
}

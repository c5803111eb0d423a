package peermortem.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;

/// Asks before something that cannot be taken back; the safe answer has the focus.
final class ConfirmCard extends Card {
    ConfirmCard(Messages words, String title, String text, Command action) {
        super("confirm-card", title);
        Button cancel = Controls.button("confirm-cancel", words.get("confirm.cancel"), this::close);
        Button agree =
                Controls.button(
                        "confirm-agree",
                        action.title(),
                        () -> {
                            close();
                            action.action().run();
                        });
        agree.getStyleClass().add("accent");
        HBox end = new HBox(Controls.spring(), cancel, agree);
        end.getStyleClass().add("row");
        box().getChildren().addAll(Controls.label(title, "title"), Controls.wrapped(text), end);
    }
}

package peermortem.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.ErrorCode;

import java.nio.file.Path;

/// Says that something went wrong that nobody expected: one sentence, a code to report, where the
/// log is.
final class ErrorCard extends Card {
    ErrorCard(Messages words, ErrorCode code, Path log) {
        super("error-card", words.get("error.title"));
        Label label = Controls.label(words.get("error.code"));
        TextField field = new TextField(code.text());
        field.setId("error-code");
        field.setEditable(false);
        field.setPrefColumnCount(9);
        field.setAccessibleText(words.get("error.code"));
        label.setLabelFor(field);
        Button copy = Controls.button("error-copy", words.get("error.copy"), () -> copy(code));
        HBox row = new HBox(label, field, copy);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox end =
                new HBox(
                        Controls.spring(),
                        Controls.mainButton("error-close", words.get("error.close"), this::close));
        box().getChildren()
                .addAll(
                        Controls.label(words.get("error.title"), "title"),
                        Controls.wrapped(words.get("error.text")),
                        row,
                        Controls.wrapped(words.get("error.log", log), "muted", "small"),
                        end);
    }

    private static void copy(ErrorCode code) {
        ClipboardContent content = new ClipboardContent();
        content.putString(code.text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}

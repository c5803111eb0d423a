package peermortem.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Scripts;

import java.util.function.Consumer;

/// Asks for one sentence.
final class AskCard extends Card {
    AskCard(Messages words, String title, String text, String agree, Consumer<String> answer) {
        super("ask-card", title);
        Label label = Controls.wrapped(text);
        TextField field = Scripts.typed(new TextField());
        field.setId("ask-field");
        field.setAccessibleText(text);
        label.setLabelFor(field);
        Runnable give =
                () -> {
                    if (!field.getText().isBlank()) {
                        close();
                        answer.accept(field.getText().strip());
                    }
                };
        field.setOnAction(event -> give.run());
        Button button = Controls.button("ask-agree", agree, give);
        button.getStyleClass().add("accent");
        button.disableProperty().bind(field.textProperty().map(String::isBlank));
        HBox end =
                new HBox(
                        Controls.spring(),
                        Controls.button("ask-cancel", words.get("confirm.cancel"), this::close),
                        button);
        end.getStyleClass().add("row");
        box().getChildren().addAll(Controls.label(title, "title"), label, field, end);
    }
}

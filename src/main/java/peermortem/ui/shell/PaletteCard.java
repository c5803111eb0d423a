package peermortem.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Scripts;

import java.util.List;

/// Finds submissions and commands while typing; Enter does the chosen one.
final class PaletteCard extends Card {
    private final TextField field = Scripts.typed(new TextField());
    private final ListView<Command> list = new ListView<>();

    PaletteCard(Messages words, List<Command> commands) {
        super("palette", words.get("palette.title"));
        setAlignment(box(), Pos.TOP_CENTER);
        box().getStyleClass().add("palette");
        PaletteModel model = new PaletteModel(commands);
        field.setId("palette-field");
        field.setPromptText(words.get("palette.prompt"));
        field.setAccessibleText(words.get("palette.prompt"));
        list.setId("palette-list");
        list.setAccessibleText(words.get("palette.list"));
        list.setCellFactory(view -> new CommandCell());
        Label none = Controls.label(words.get("palette.none"), "muted");
        list.setPlaceholder(none);
        field.textProperty().addListener((property, before, now) -> fill(model.matching(now)));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setOnMouseClicked(event -> run());
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        run();
                    }
                });
        box().getChildren().addAll(field, list);
        fill(model.matching(""));
    }

    @Override
    Node first() {
        return field;
    }

    private void fill(List<Command> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            HBox row =
                    new HBox(
                            Controls.label(command.title()),
                            Controls.label(command.detail(), "muted", "small"),
                            Controls.spring());
            row.getStyleClass().add("row");
            command.keys().ifPresent(keys -> row.getChildren().add(Controls.keycap(keys)));
            setGraphic(row);
            setAccessibleText(
                    command.title()
                            + ' '
                            + command.detail()
                            + command.keys().map(k -> ' ' + k).orElse(""));
        }
    }
}

package peermortem.ui.classroom.exchange;

import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.service.Nudge;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;

import java.nio.file.Path;
import java.util.List;

/// Reminders for everybody whose hand-in or review is missing: to copy into a chat, or as e-mail
/// drafts with the deadlines as a calendar file.
public final class NudgesPage extends ClassPage {
    private final ListView<Nudge> nudges = new ListView<>();
    private final Button write;

    public NudgesPage(ClassRoom room) {
        super(room, "nudges", room.words().get("nudges.title"));
        nudges.setId("nudges-list");
        nudges.setAccessibleText(room.words().get("nudges.title"));
        nudges.setPlaceholder(Controls.wrapped("", "muted"));
        nudges.setCellFactory(view -> new Cell());
        setCenter(nudges);
        write = Controls.mainButton("nudges-write", room.words().get("nudges.write"), this::write);
        write.setDisable(true);
        setActions(write);
        refreshed();
    }

    @Override
    public void refreshed() {
        room().model()
                .ask(
                        room().words().get("nudges.loading"),
                        desk -> desk.exchange().nudges(),
                        this::show);
    }

    private void show(List<Nudge> found) {
        nudges.getItems().setAll(found);
        write.setDisable(found.isEmpty());
        String why = found.isEmpty() ? room().words().get("nudges.none") : "";
        nudges.setPlaceholder(Controls.wrapped(why, "muted"));
        nudges.setAccessibleHelp(why);
        setTitle(room().words().get("nudges.title.count", found.size()));
    }

    private void write() {
        room().context()
                .files()
                .folder(room().words().get("nudges.where"))
                .ifPresent(
                        folder ->
                                room().model()
                                        .attempt(
                                                room().words().get("nudges.writing"),
                                                desk -> desk.exchange().writeNudges(folder),
                                                files -> told(files, folder)));
    }

    private void told(List<Path> files, Path folder) {
        room().context().notices().info(room().words().get("nudges.written", files.size(), folder));
    }

    private void copy(Nudge nudge) {
        ClipboardContent content = new ClipboardContent();
        content.putString(room().words().problem(nudge.message()));
        Clipboard.getSystemClipboard().setContent(content);
        room().context().notices().info(room().words().get("nudges.copied", nudge.to().name()));
    }

    @Override
    public void shown() {
        nudges.requestFocus();
    }

    private final class Cell extends ListCell<Nudge> {
        @Override
        protected void updateItem(@Nullable Nudge nudge, boolean empty) {
            super.updateItem(nudge, empty);
            setText(null);
            setGraphic(null);
            if (empty || nudge == null) {
                return;
            }
            String message = room().words().problem(nudge.message());
            Button copy =
                    Controls.button(
                            "nudge-copy-" + getIndex(),
                            room().words().get("nudges.copy"),
                            () -> copy(nudge));
            copy.setAccessibleText(room().words().get("nudges.copy.for", nudge.to().name()));
            var text = Controls.wrapped(message, "muted");
            text.prefWidthProperty().bind(widthProperty().subtract(190));
            VBox lines = new VBox(Controls.label(nudge.to().name(), "strong"), text);
            HBox line = new HBox(lines, Controls.spring(), copy);
            line.getStyleClass().add("row");
            setGraphic(line);
            setAccessibleText(nudge.to().name() + ": " + message);
        }
    }
}

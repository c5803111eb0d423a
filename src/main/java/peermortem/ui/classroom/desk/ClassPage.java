package peermortem.ui.classroom.desk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.ui.common.Controls;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.UndoStack;

import java.util.List;
import java.util.Optional;

/// A page of the Class screen that lies over the table until Escape or its back button: a title, a
/// body, buttons at the top right.
public abstract class ClassPage extends BorderPane {
    private final ClassRoom room;
    private final Label title;
    private final HBox actions = new HBox();

    @SuppressWarnings("this-escape") // the button is pressed only once the page is shown
    protected ClassPage(ClassRoom room, String id, String words) {
        this.room = room;
        setId(id);
        getStyleClass().add("class-page");
        title = Controls.label(words, "title");
        title.setId(id + "-title");
        title.setMinWidth(0);
        Button back = Controls.button(id + "-back", room.words().get("class.back"), this::leave);
        back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
        back.getStyleClass().add("flat");
        actions.getStyleClass().add("row");
        actions.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(back, title, Controls.spring(), actions);
        head.getStyleClass().add("class-page-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        addEventFilter(
                KeyEvent.KEY_PRESSED, // lists take Escape for themselves
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        leave();
                    }
                });
    }

    protected final ClassRoom room() {
        return room;
    }

    protected final void setActions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }

    protected final void setTitle(String words) {
        title.setText(words);
    }

    /// Goes back to where one came from.
    protected final void leave() {
        room.back();
    }

    /// The page came to the front: put the focus where the work goes on.
    public void shown() {}

    /// The class changed while this page is in front.
    public void refreshed() {}

    public List<KeyHint> keys() {
        return List.of(KeyHint.of(room.words().get("keys.back"), "Esc"));
    }

    public Optional<UndoStack> undo() {
        return Optional.empty();
    }
}

package peermortem.ui.classroom;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import peermortem.service.Overview;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.intake.ImportPage;
import peermortem.ui.classroom.intake.Importing;
import peermortem.ui.classroom.intake.RosterImportPage;
import peermortem.ui.classroom.table.RowFilter;
import peermortem.ui.classroom.table.TableModel;
import peermortem.ui.common.Controls;

import java.util.Optional;

/// What the empty table says, and the one button that helps on.
final class EmptyClass extends VBox {
    private final ClassRoom room;
    private final Importing importing;
    private final Label sentence = Controls.wrapped("", "muted");

    EmptyClass(ClassRoom room, Importing importing) {
        this.room = room;
        this.importing = importing;
        setId("class-empty");
        getStyleClass().add("empty-state");
        sentence.setId("class-empty-text");
        sentence.setMaxWidth(520);
    }

    void show(Optional<Overview> overview, TableModel rows) {
        if (overview.isEmpty()) {
            show("class.empty.no-class", Optional.empty());
        } else if (overview.get().people().isEmpty()) {
            show(
                    "class.empty.no-roster",
                    Optional.of(
                            Controls.mainButton(
                                    "class-empty-roster",
                                    room.words().get("roster.import.title"),
                                    () -> room.open(new RosterImportPage(room, importing)))));
        } else if (overview.get().submissions().isEmpty()) {
            show(
                    "class.empty.no-submissions",
                    Optional.of(
                            Controls.mainButton(
                                    "class-empty-import",
                                    room.words().get("class.button.import"),
                                    () -> room.open(new ImportPage(room, importing)))));
        } else {
            show(
                    "class.empty.filtered",
                    Optional.of(
                            Controls.button(
                                    "class-empty-all",
                                    room.words().get("class.empty.show-all"),
                                    () -> {
                                        rows.queryProperty().set("");
                                        rows.filterProperty().set(RowFilter.ALL);
                                    })));
        }
    }

    private void show(String key, Optional<Button> action) {
        sentence.setText(room.words().get(key));
        getChildren().setAll(sentence);
        action.ifPresent(getChildren()::add);
    }
}

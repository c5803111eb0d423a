package peermortem.ui.classroom.people;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.people.ByHandPage.Candidate;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Scripts;

import java.util.function.Consumer;

/// Somebody who may review: ticked when allocated, with their load and what speaks against it.
final class CandidateCell extends ListCell<Candidate> {
    private final ClassRoom room;
    private final Consumer<Candidate> toggle;

    CandidateCell(ClassRoom room, Consumer<Candidate> toggle) {
        this.room = room;
        this.toggle = toggle;
    }

    @Override
    protected void updateItem(@Nullable Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        setText(null);
        setGraphic(null);
        if (empty || candidate == null) {
            return;
        }
        String name = candidate.person().name();
        CheckBox box = new CheckBox(name);
        box.setId("byhand-tick-" + candidate.person().id());
        box.setAccessibleText(name);
        Scripts.show(box, name);
        box.setFocusTraversable(false);
        box.setSelected(candidate.allocated());
        box.setDisable(candidate.begun());
        box.setOnAction(event -> toggle.accept(candidate));
        String load =
                room.words()
                        .get(candidate.begun() ? "byhand.begun" : "byhand.load", candidate.load());
        HBox head = new HBox(box, Controls.spring(), Controls.label(load, "muted", "small"));
        head.getStyleClass().add("row");
        VBox lines = new VBox(head);
        StringBuilder spoken = new StringBuilder(name).append(", ").append(load);
        for (Problem warning : candidate.warnings()) {
            String sentence = room.words().problem(warning);
            lines.getChildren().add(Controls.wrapped(sentence, "warning", "small"));
            spoken.append(", ").append(sentence);
        }
        setGraphic(lines);
        setAccessibleText(spoken.toString());
    }
}

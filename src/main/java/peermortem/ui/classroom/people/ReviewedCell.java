package peermortem.ui.classroom.people;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import peermortem.service.SubmissionRow;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;

/// A submission and how many reviewers it has.
final class ReviewedCell extends ListCell<SubmissionRow> {
    private final ClassRoom room;

    ReviewedCell(ClassRoom room) {
        this.room = room;
    }

    @Override
    protected void updateItem(@Nullable SubmissionRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        if (empty || row == null) {
            return;
        }
        String reviewers = room.words().get("byhand.count", row.reviewsOf(), row.reviewsDone());
        HBox line =
                new HBox(
                        Controls.label(row.author().name()),
                        Controls.spring(),
                        Controls.label(reviewers, "muted", "small"));
        line.getStyleClass().add("row");
        setGraphic(line);
        setAccessibleText(row.author().name() + ", " + reviewers);
    }
}

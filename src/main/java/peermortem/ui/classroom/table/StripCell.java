package peermortem.ui.classroom.table;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import peermortem.service.SubmissionRow;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.ChecklistStrip;

/// The automated checklist of a submission as a strip of blocks.
final class StripCell extends TableCell<SubmissionRow, SubmissionRow> {
    private final ClassWords says;
    private final ChecklistStrip strip = new ChecklistStrip();

    StripCell(ClassWords says) {
        this.says = says;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable SubmissionRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null || row.checklist().isEmpty()) {
            setGraphic(null);
            setText(null);
            return;
        }
        var checklist = row.checklist().get();
        strip.show(ClassWords.verdicts(checklist), says.checklist(checklist));
        setText(strip.getAccessibleText());
        setGraphic(strip);
    }
}

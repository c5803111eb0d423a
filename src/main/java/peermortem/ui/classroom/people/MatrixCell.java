package peermortem.ui.classroom.people;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Person;
import peermortem.service.SubmissionRow;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.Controls;

import java.util.function.Supplier;

/// One pair as a sign; in words for those who do not see it.
final class MatrixCell extends TableCell<SubmissionRow, SubmissionRow> {
    private final Person reviewer;
    private final Supplier<Matrix> matrix;
    private final Messages words;

    MatrixCell(Person reviewer, Supplier<Matrix> matrix, Messages words) {
        this.reviewer = reviewer;
        this.matrix = matrix;
        this.words = words;
        getStyleClass().add("matrix-cell");
    }

    @Override
    protected void updateItem(@Nullable SubmissionRow row, boolean empty) {
        super.updateItem(row, empty);
        Matrix.Mark mark = empty || row == null ? Matrix.Mark.NONE : matrix.get().at(row, reviewer);
        setText(sign(mark));
        for (Matrix.Mark each : Matrix.Mark.values()) {
            Controls.style(this, "matrix-" + ClassWords.key(each), each == mark);
        }
        setAccessibleText(row == null ? "" : sentence(words, row, reviewer, mark));
    }

    private static String sign(Matrix.Mark mark) {
        return switch (mark) {
            case NONE, BARRED -> "";
            case SELF -> "–";
            case APART -> "×";
            case ALLOCATED -> "•";
            case DRAFT -> "…";
            case SUBMITTED -> "✓";
        };
    }

    /// Such as *Ada reviews Bo: allocated*.
    static String sentence(Messages words, SubmissionRow row, Person reviewer, Matrix.Mark mark) {
        return words.get(
                "matrix.mark." + ClassWords.key(mark), reviewer.name(), row.author().name());
    }
}

package peermortem.ui.classroom.people;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

import peermortem.domain.Person;
import peermortem.service.SubmissionRow;
import peermortem.text.Messages;
import peermortem.ui.common.Scripts;
import peermortem.ui.common.Tips;
import peermortem.ui.common.WordsColumnCell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Submissions down, reviewers across. Rows and columns out of sight are not built.
final class MatrixTable extends TableView<SubmissionRow> {
    private static final double CELL = 30;
    private static final double NAME = 190;
    private static final int LETTERS = 16;

    private final Messages words;
    private final Supplier<Matrix> matrix;
    private List<Person> reviewers = List.of();

    /// A submission and who could review it.
    record Spot(SubmissionRow row, Person reviewer) {}

    MatrixTable(Messages words, Supplier<Matrix> matrix) {
        this.words = words;
        this.matrix = matrix;
        setId("matrix-table");
        setAccessibleText(words.get("matrix.table"));
        getStyleClass().add("matrix-table");
        setFixedCellSize(CELL); // also lets columns out of sight go unbuilt
        getSelectionModel().setCellSelectionEnabled(true);
    }

    void show(List<SubmissionRow> rows, List<Person> across) {
        if (!across.equals(reviewers) || getColumns().isEmpty()) {
            reviewers = List.copyOf(across);
            List<TableColumn<SubmissionRow, ?>> columns = new ArrayList<>();
            columns.add(names());
            across.forEach(person -> columns.add(column(person)));
            getColumns().setAll(columns);
        }
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        getItems().setAll(rows);
        boolean there = at.getRow() >= 0 && at.getRow() < rows.size();
        if (there && at.getColumn() > 0 && at.getColumn() < getColumns().size()) {
            focus(at.getRow(), at.getColumn());
        }
        refresh();
    }

    /// Where the focus is, if it is on a pair.
    Optional<Spot> spot() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        boolean pair =
                at.getRow() >= 0
                        && at.getRow() < getItems().size()
                        && at.getColumn() > 0
                        && at.getColumn() <= reviewers.size();
        return pair
                ? Optional.of(
                        new Spot(getItems().get(at.getRow()), reviewers.get(at.getColumn() - 1)))
                : Optional.empty();
    }

    void focus(int row, int column) {
        TableColumn<SubmissionRow, ?> at = getColumns().get(column);
        getSelectionModel().clearAndSelect(row, at);
        getFocusModel().focus(row, at);
    }

    private TableColumn<SubmissionRow, String> names() {
        TableColumn<SubmissionRow, String> column =
                new TableColumn<>(words.get("matrix.submissions"));
        column.setId("matrix-names");
        column.setPrefWidth(NAME);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(f -> new ReadOnlyStringWrapper(f.getValue().author().name()));
        column.setCellFactory(view -> new WordsColumnCell<>());
        return column;
    }

    private TableColumn<SubmissionRow, SubmissionRow> column(Person person) {
        TableColumn<SubmissionRow, SubmissionRow> column = new TableColumn<>();
        column.setPrefWidth(CELL);
        column.setMinWidth(CELL);
        column.setResizable(false);
        column.setSortable(false);
        column.setReorderable(false);
        String name = person.name();
        Label label = new Label(name.length() > LETTERS ? name.substring(0, LETTERS) + "…" : name);
        Scripts.fit(label, name);
        label.setRotate(-90);
        Tips.set(label, name);
        label.getStyleClass().add("matrix-head");
        column.setGraphic(new Group(label));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(view -> new MatrixCell(person, matrix, words));
        return column;
    }
}

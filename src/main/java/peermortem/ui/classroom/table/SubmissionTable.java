package peermortem.ui.classroom.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Checklist;
import peermortem.domain.ItemVerdict;
import peermortem.domain.SubmissionId;
import peermortem.domain.Verdict;
import peermortem.service.SubmissionRow;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.Scripts;
import peermortem.ui.common.Settings;
import peermortem.ui.common.Theme;
import peermortem.ui.common.Tips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// All submissions; Enter or a double click opens one. Keeps its selection and order when the class
/// changes.
public final class SubmissionTable extends TableView<SubmissionRow> {
    private static final String COLUMN = "class-column-";

    /// Columns of words that are of no use in part; they grow with the words.
    private static final Set<String> WHOLE =
            Set.of("words", "reviews", "agreement", "grade", "state");

    /// Columns whose heading needs more room than what they hold.
    private static final Map<String, Double> LEAST =
            Map.of(
                    "student", 112.0,
                    "source", 66.0,
                    "words", 66.0,
                    "checklist", 138.0,
                    "reviews", 82.0,
                    "agreement", 96.0,
                    "grade", 76.0,
                    "state", 150.0);

    private final Messages words;
    private final ClassWords says;
    private final Settings settings;
    private final Map<String, RowOrder<?>> orders = new HashMap<>();
    private double scale;

    public SubmissionTable(
            Messages words, TableModel model, Consumer<SubmissionRow> open, Settings settings) {
        this.words = words;
        this.settings = settings;
        this.scale = Theme.factor(settings);
        this.says = new ClassWords(words);
        setId("class-table");
        setAccessibleText(words.get("class.table"));
        getStyleClass().add("class-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().setAll(handedIn());
        getColumns().addAll(judged());
        setItems(model.shown());
        model.setAround(this::keepSelection);
        setSortPolicy(
                table -> {
                    model.sort(order());
                    return true;
                });
        setRowFactory(table -> openableRow(open));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        current().ifPresent(open);
                    }
                });
    }

    /// How much larger than usual its words are.
    public double scale() {
        return scale;
    }

    @Override
    protected void layoutChildren() {
        double now = Theme.factor(settings);
        if (now != scale) {
            scale = now;
            getColumns().forEach(column -> column.setMinWidth(least(column.getId(), scale)));
        }
        super.layoutChildren();
    }

    private static double least(String id, double scale) {
        String name = id.substring(COLUMN.length());
        return LEAST.getOrDefault(name, 0.0) * (WHOLE.contains(name) ? scale : 1);
    }

    /// By keys of the rows: the table's own order makes an object for each cell it compares.
    private List<RowOrder<?>> order() {
        List<RowOrder<?>> order = new ArrayList<>();
        for (TableColumn<SubmissionRow, ?> column : getSortOrder()) {
            boolean descending = column.getSortType() == TableColumn.SortType.DESCENDING;
            order.add(Objects.requireNonNull(orders.get(column.getId())).descending(descending));
        }
        return order;
    }

    public Optional<SubmissionRow> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /// Changes the rows; whatever was selected stays so, if it is still there.
    private void keepSelection(Runnable change) {
        Optional<SubmissionRow> before = selected();
        getSelectionModel().clearSelection();
        change.run();
        before.map(r -> place(r.submission()))
                .filter(at -> at >= 0)
                .ifPresent(getSelectionModel()::clearAndSelect);
    }

    private int place(SubmissionId submission) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).submission().equals(submission)) {
                return i;
            }
        }
        return -1;
    }

    /// The selected submission, else the one that has the focus.
    public Optional<SubmissionRow> current() {
        return selected().or(() -> Optional.ofNullable(getFocusModel().getFocusedItem()));
    }

    /// Puts the focus on the table: on the row it was on, at first on the first. Nothing is
    /// selected by that, since what is selected limits what is released.
    public void focusRow() {
        keepRow();
        requestFocus();
    }

    /// Makes some row the one that Enter opens.
    public void keepRow() {
        if (getFocusModel().getFocusedIndex() < 0 && !getItems().isEmpty()) {
            getFocusModel().focus(0);
        }
    }

    /// Selects a submission and scrolls to it, if it is shown.
    public void select(SubmissionId submission) {
        int at = place(submission);
        if (at >= 0) {
            getSelectionModel().clearAndSelect(at);
            scrollTo(Math.max(0, at - 3));
        }
    }

    public void setEmpty(Node node) {
        setPlaceholder(node);
    }

    private static final int LONG = 9;

    /// The columns about what was handed in.
    private List<TableColumn<SubmissionRow, SubmissionRow>> handedIn() {
        return List.of(
                words(
                        "student",
                        190,
                        r -> r.author().name(),
                        RowOrder.by(r -> NameOrder.of(r.author().name()))),
                words(
                        "source",
                        130,
                        r -> r.source().map(says::source).orElse("–"),
                        RowOrder.by(r -> r.source().map(says::source).orElse(""))),
                words(
                        "words",
                        64,
                        r -> r.words().isPresent() ? Integer.toString(r.words().getAsInt()) : "–",
                        RowOrder.by(r -> r.words().orElse(-1))),
                column(
                        "checklist",
                        156,
                        () -> new StripCell(says),
                        RowOrder.by(r -> r.checklist().map(SubmissionTable::found).orElse(-1))));
    }

    /// The columns about what reviewers and TAs made of it.
    private List<TableColumn<SubmissionRow, SubmissionRow>> judged() {
        return List.of(
                words(
                        "reviews",
                        76,
                        r -> r.reviewsDone() + " / " + r.reviewsOf(),
                        RowOrder.by(SubmissionRow::reviewsDone)),
                words(
                        "agreement",
                        88,
                        r -> ClassWords.share(r.agreement()),
                        RowOrder.by(r -> r.agreement().orElse(-1))),
                words(
                        "grade",
                        84,
                        r -> ClassWords.percent(r.grade().percent()),
                        RowOrder.by(r -> r.grade().percent().orElse(-1))),
                column(
                        "state",
                        214,
                        () -> new StateCell(words),
                        RowOrder.by(SubmissionRow::state)));
    }

    private static int found(Checklist checklist) {
        int found = 0;
        for (ItemVerdict verdict : checklist.items().values()) {
            found += verdict.verdict() == Verdict.FOUND ? 1 : 0;
        }
        return found;
    }

    private TableColumn<SubmissionRow, SubmissionRow> words(
            String name, double width, Function<SubmissionRow, String> text, RowOrder<?> order) {
        return column(name, width, () -> new WordsCell(name, text), order);
    }

    private TableColumn<SubmissionRow, SubmissionRow> column(
            String name,
            double width,
            java.util.function.Supplier<TableCell<SubmissionRow, SubmissionRow>> cell,
            RowOrder<?> order) {
        TableColumn<SubmissionRow, SubmissionRow> column =
                new TableColumn<>(words.get("class.column." + name));
        column.setId(COLUMN + name);
        column.setPrefWidth(width);
        column.setMinWidth(least(column.getId(), scale));
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        orders.put(column.getId(), order);
        return column;
    }

    private static TableRow<SubmissionRow> openableRow(Consumer<SubmissionRow> open) {
        TableRow<SubmissionRow> row = new TableRow<>();
        row.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 2
                            && !row.isEmpty()) {
                        open.accept(row.getItem());
                    }
                });
        return row;
    }

    private static final class WordsCell extends TableCell<SubmissionRow, SubmissionRow> {
        private final Function<SubmissionRow, String> text;

        WordsCell(String name, Function<SubmissionRow, String> text) {
            this.text = text;
            getStyleClass().add("cell-" + name);
        }

        @Override
        protected void updateItem(@Nullable SubmissionRow row, boolean empty) {
            super.updateItem(row, empty);
            String words = empty || row == null ? "" : text.apply(row);
            Scripts.show(this, words);
            Tips.set(this, words.length() < LONG ? "" : words);
        }
    }
}

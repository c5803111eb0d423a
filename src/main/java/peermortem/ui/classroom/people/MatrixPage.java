package peermortem.ui.classroom.people;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.service.Apart;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Scripts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Allocates by hand in a matrix: arrows move, Space gives or takes a review, X keeps two people
/// apart. The rules warn below, they do not forbid.
public final class MatrixPage extends ClassPage {
    /// Wider matrices are narrowed by the search.
    private static final int MOST = 300;

    private final MatrixTable table;
    private final TextField search = Scripts.typed(new TextField());
    private final Label told;
    private Matrix matrix;

    public MatrixPage(ClassRoom room) {
        super(room, "matrix", room.words().get("matrix.title"));
        matrix = new Matrix(room.model().overview().orElseThrow(), Set.of());
        table = new MatrixTable(room.words(), () -> matrix);
        search.setId("matrix-search");
        search.setPromptText(room.words().get("matrix.search"));
        search.setAccessibleText(room.words().get("matrix.search"));
        search.textProperty().addListener((property, before, now) -> fill());
        told = Controls.wrapped(room.words().get("matrix.advice"), "page-strip");
        told.setId("matrix-told");
        told.setMinHeight(64);
        HBox head =
                new HBox(
                        search,
                        Controls.spring(),
                        Controls.label(room.words().get("matrix.legend"), "muted", "small"));
        head.getStyleClass().addAll("row", "page-strip");
        VBox body = new VBox(head, table, told);
        VBox.setVgrow(table, Priority.ALWAYS);
        setCenter(body);
        AllocationsCsv csv = new AllocationsCsv(room);
        setActions(
                Controls.button("matrix-read", room.words().get("matrix.read"), csv::read),
                Controls.button("matrix-write", room.words().get("matrix.write"), csv::write));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        table.getFocusModel().focusedCellProperty().addListener(observable -> tell());
        refreshed();
    }

    @Override
    public void refreshed() {
        room().model()
                .ask(
                        room().words().get("byhand.loading"),
                        desk -> desk.allocations().apart(),
                        this::show);
    }

    private void show(Set<Apart> apart) {
        room().model()
                .overview()
                .ifPresent(
                        overview -> {
                            matrix = new Matrix(overview, apart);
                            fill();
                            tell();
                        });
    }

    private void fill() {
        Optional<Overview> overview = room().model().overview();
        if (overview.isEmpty()) {
            return;
        }
        String typed = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Person> across =
                overview.get().people().stream().filter(p -> named(p, typed)).limit(MOST).toList();
        List<SubmissionRow> down = overview.get().submissions();
        List<SubmissionRow> chosen = down.stream().filter(r -> named(r.author(), typed)).toList();
        boolean wide = overview.get().people().size() > MOST;
        table.show(chosen.isEmpty() || !wide ? down : chosen, across);
    }

    private static boolean named(Person person, String typed) {
        return typed.isEmpty()
                || person.name().toLowerCase(Locale.ROOT).contains(typed)
                || person.id().value().toLowerCase(Locale.ROOT).contains(typed);
    }

    private void tell() {
        Optional<MatrixTable.Spot> spot = table.spot();
        if (spot.isEmpty()) {
            told.setText(room().words().get("matrix.advice"));
            return;
        }
        SubmissionRow row = spot.get().row();
        Person reviewer = spot.get().reviewer();
        String sentence =
                MatrixCell.sentence(room().words(), row, reviewer, matrix.at(row, reviewer));
        told.setText(sentence);
        if (matrix.allocated(row, reviewer)) {
            return;
        }
        room().model()
                .ask(
                        room().words().get("byhand.loading"),
                        desk -> desk.allocations().warnings(row.submission(), reviewer.id()),
                        warnings -> tell(spot.get(), sentence, warnings));
    }

    private void tell(MatrixTable.Spot of, String sentence, List<Problem> warnings) {
        if (table.spot().equals(Optional.of(of))) {
            StringBuilder text = new StringBuilder(sentence);
            warnings.forEach(w -> text.append(' ').append(room().words().problem(w)));
            told.setText(text.toString());
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> {
                event.consume();
                toggle();
            }
            case X -> {
                event.consume();
                keepApart();
            }
            default -> {} // the table moves the focus
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            toggle();
        }
    }

    private void toggle() {
        table.spot().ifPresent(this::toggle);
    }

    private void toggle(MatrixTable.Spot spot) {
        boolean there = matrix.allocated(spot.row(), spot.reviewer());
        room().model()
                .attempt(
                        room().words().get("assign.job"),
                        desk ->
                                there
                                        ? desk.allocations()
                                                .remove(
                                                        spot.row().submission(),
                                                        spot.reviewer().id())
                                        : desk.allocations()
                                                .add(spot.row().submission(), spot.reviewer().id()),
                        done -> {}); // the class tells that it changed
    }

    private void keepApart() {
        table.spot()
                .filter(s -> !s.row().author().id().equals(s.reviewer().id()))
                .ifPresent(
                        s -> {
                            boolean apart = !matrix.apart(s.row(), s.reviewer());
                            room().model()
                                    .attempt(
                                            room().words().get("assign.job"),
                                            desk -> keep(desk.allocations(), s, apart),
                                            done -> refreshed());
                        });
    }

    private static Outcome<Apart> keep(
            peermortem.service.AllocationDesk desk, MatrixTable.Spot spot, boolean apart) {
        return desk.keepApart(spot.row().author().id(), spot.reviewer().id(), apart);
    }

    @Override
    public void shown() {
        table.requestFocus();
        if (table.spot().isEmpty()
                && !table.getItems().isEmpty()
                && table.getColumns().size() > 1) {
            table.focus(0, 1);
        }
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of(room().words().get("matrix.keys.toggle"), "Space"),
                KeyHint.of(room().words().get("matrix.keys.apart"), "X"),
                KeyHint.of(room().words().get("keys.back"), "Esc"));
    }
}

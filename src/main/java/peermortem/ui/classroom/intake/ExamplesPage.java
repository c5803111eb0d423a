package peermortem.ui.classroom.intake;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import peermortem.domain.Example;
import peermortem.domain.TickVerdict;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;
import peermortem.ui.common.ScrollView;

import java.util.List;

/// The calibration examples of the class: each is ticked on the Review screen, or taken out.
final class ExamplesPage extends ClassPage {
    private final Importing importing;
    private final VBox body;

    ExamplesPage(ClassRoom room, Importing importing, List<Example> examples) {
        super(room, "examples", room.words().get("examples.title"));
        this.importing = importing;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        for (int i = 0; i < examples.size(); i++) {
            add(grid, i, examples.get(i));
        }
        body =
                new VBox(
                        Controls.wrapped(
                                room.words()
                                        .get(
                                                examples.isEmpty()
                                                        ? "examples.none"
                                                        : "examples.advice"),
                                "muted"),
                        grid);
        body.getStyleClass().add("page-body");
        body.setFocusTraversable(true);
        body.setAccessibleText(room.words().get("examples.title"));
        ScrollPane scroll = new ScrollView(body);
        scroll.setFitToWidth(true);
        scroll.setId("examples-list");
        scroll.setAccessibleText(room.words().get("examples.title"));
        setCenter(scroll);
    }

    private void add(GridPane grid, int row, Example example) {
        long ticked =
                example.ticks().values().stream()
                        .filter(t -> t.verdict() != TickVerdict.OPEN)
                        .count();
        Button tick =
                Controls.button(
                        "examples-tick-" + row,
                        room().words().get("examples.tick"),
                        () -> room().ways().review(example.id()));
        tick.setAccessibleText(room().words().get("examples.tick-of", example.title()));
        Button remove =
                Controls.button(
                        "examples-remove-" + row,
                        room().words().get("examples.remove"),
                        () -> importing.removeExample(example.id()));
        remove.setAccessibleText(room().words().get("examples.remove-of", example.title()));
        grid.addRow(
                row,
                Controls.label(example.title(), "strong"),
                Controls.label(room().words().get("examples.ticked", ticked), "muted"),
                tick,
                remove);
    }

    @Override
    public void shown() {
        if (lookup("#examples-tick-0") instanceof Button first) {
            first.requestFocus();
        } else {
            body.requestFocus();
        }
    }
}

package peermortem.ui.classroom.intake;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import peermortem.domain.Person;
import peermortem.service.HandInOrder;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;
import peermortem.ui.common.ScrollView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files to hand in, each with the student whose it is by its name; to be confirmed or corrected.
final class FilesPage extends ClassPage {
    private final Importing importing;
    private final List<Line> lines = new ArrayList<>();
    private final Button confirm;

    /// A text to hand in, or to keep as an example.
    private record Line(String source, PersonBox author, CheckBox example) {}

    FilesPage(ClassRoom room, Importing importing, List<Found> files) {
        super(room, "import-files", room.words().get("import.files.title"));
        this.importing = importing;
        List<Person> students = room.model().overview().map(Rows::students).orElse(List.of());
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        for (int i = 0; i < files.size(); i++) {
            add(grid, i, files.get(i), students);
        }
        Label advice =
                Controls.wrapped(
                        room.words()
                                .get(
                                        students.isEmpty()
                                                ? "import.files.no-roster"
                                                : "import.files.advice"),
                        "muted");
        VBox body = new VBox(advice, grid);
        body.getStyleClass().add("page-body");
        ScrollPane scroll = new ScrollView(body);
        scroll.setFitToWidth(true);
        scroll.setId("import-files-list");
        scroll.setAccessibleText(room.words().get("import.files.title"));
        setCenter(scroll);
        confirm = Controls.mainButton("import-files-confirm", "", this::confirm);
        setActions(confirm);
        count();
    }

    private void add(GridPane grid, int row, Found found, List<Person> students) {
        PersonBox box =
                new PersonBox(
                        "import-author-" + row,
                        room().words().get("import.files.author", found.name()),
                        students);
        box.setPromptText(room().words().get("import.files.whose"));
        box.choose(AuthorGuess.of(found.file(), students));
        box.valueProperty().addListener((property, before, now) -> count());
        CheckBox example = new CheckBox(room().words().get("import.files.example"));
        example.setId("import-example-" + row);
        example.setAccessibleText(room().words().get("import.files.example-of", found.name()));
        example.setOnAction(event -> count());
        box.disableProperty().bind(example.selectedProperty());
        lines.add(new Line(found.source(), box, example));
        Label label = Controls.label(found.name());
        label.setLabelFor(box);
        grid.addRow(row, label, box, example);
    }

    private void count() {
        long ready =
                lines.stream()
                        .filter(l -> l.example().isSelected() || l.author().chosen().isPresent())
                        .count();
        String words = room().words().get("import.files.confirm", ready, lines.size());
        confirm.setText(words);
        confirm.setAccessibleText(words);
        confirm.setDisable(ready == 0);
    }

    private void confirm() {
        List<HandInOrder> orders = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        for (Line line : lines) {
            if (line.example().isSelected()) {
                examples.add(line.source());
            } else {
                Optional<Person> author = line.author().chosen();
                author.ifPresent(a -> orders.add(HandInOrder.of(a.id().value(), line.source())));
            }
        }
        leave();
        if (!orders.isEmpty()) {
            importing.orders(orders);
        }
        if (!examples.isEmpty()) {
            importing.examples(examples);
        }
    }

    @Override
    public void shown() {
        confirm.requestFocus();
    }
}

package peermortem.ui.classroom.intake;

import javafx.scene.control.Button;
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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files to hand in, each with the student whose it is by its name; to be confirmed or corrected.
final class FilesPage extends ClassPage {
    private final Importing importing;
    private final List<Line> lines = new ArrayList<>();
    private final Button confirm;

    private record Line(Path file, PersonBox author) {}

    FilesPage(ClassRoom room, Importing importing, List<Path> files) {
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
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setId("import-files-list");
        scroll.setAccessibleText(room.words().get("import.files.title"));
        setCenter(scroll);
        confirm = Controls.mainButton("import-files-confirm", "", this::confirm);
        setActions(confirm);
        count();
    }

    private void add(GridPane grid, int row, Path file, List<Person> students) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        PersonBox box =
                new PersonBox(
                        "import-author-" + row,
                        room().words().get("import.files.author", name),
                        students);
        box.setPromptText(room().words().get("import.files.whose"));
        box.choose(AuthorGuess.of(file, students));
        box.valueProperty().addListener((property, before, now) -> count());
        lines.add(new Line(file, box));
        Label label = Controls.label(name);
        label.setLabelFor(box);
        grid.addRow(row, label, box);
    }

    private void count() {
        long ready = lines.stream().filter(l -> l.author().chosen().isPresent()).count();
        String words = room().words().get("import.files.confirm", ready, lines.size());
        confirm.setText(words);
        confirm.setAccessibleText(words);
        confirm.setDisable(ready == 0);
    }

    private void confirm() {
        List<HandInOrder> orders = new ArrayList<>();
        for (Line line : lines) {
            Optional<Person> author = line.author().chosen();
            author.ifPresent(
                    a -> orders.add(HandInOrder.of(a.id().value(), line.file().toString())));
        }
        leave();
        importing.orders(orders);
    }

    @Override
    public void shown() {
        confirm.requestFocus();
    }
}

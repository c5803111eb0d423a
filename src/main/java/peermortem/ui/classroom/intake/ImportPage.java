package peermortem.ui.classroom.intake;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.domain.Person;
import peermortem.service.HandInOrder;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.ScrollView;

import java.util.List;
import java.util.Optional;

/// Where hand-ins come from: a CSV of links, a folder, files, or one student's link.
public final class ImportPage extends ClassPage {
    private final Importing importing;
    private final PersonBox author;
    private final TextField link = new TextField();
    private final TextField advanced = new TextField();
    private final TextField copy = new TextField();
    private final Label problem;

    public ImportPage(ClassRoom room, Importing importing) {
        super(room, "import", room.words().get("import.title"));
        this.importing = importing;
        List<Person> students = room.model().overview().map(Rows::students).orElse(List.of());
        author =
                new PersonBox("import-one-author", room.words().get("import.one.author"), students);
        author.setPromptText(room.words().get("import.files.whose"));
        problem = Controls.wrapped("", "problem");
        problem.setId("import-one-problem");
        Controls.show(problem, false);
        VBox body =
                new VBox(
                        Controls.wrapped(room.words().get("import.drop"), "drop-hint"),
                        many(),
                        Controls.label(room.words().get("import.one.title"), "title"),
                        one());
        body.getStyleClass().addAll("page-body", "narrow");
        ScrollPane scroll = new ScrollView(body);
        scroll.setFitToWidth(true);
        scroll.setId("import-scroll");
        scroll.setAccessibleText(room.words().get("import.title"));
        setCenter(scroll);
        prepare();
    }

    private void prepare() {
        room().model()
                .ask(
                        room().words().get("import.prepare"),
                        desk -> {
                            desk.handIns().prepare();
                            return true;
                        },
                        ready -> {});
    }

    private VBox many() {
        VBox ways =
                new VBox(
                        way("import-csv", "csv", Feather.LIST, this::chooseCsv),
                        way("import-folder", "folder", Feather.FOLDER, this::chooseFolder),
                        way("import-choose-files", "files", Feather.FILE_TEXT, this::chooseFiles),
                        way("import-revisit", "revisit", Feather.REFRESH_CW, this::revisit),
                        way("import-examples", "examples", Feather.AWARD, importing::showExamples));
        ways.getStyleClass().add("ways");
        return ways;
    }

    private VBox way(String id, String name, Feather sign, Runnable action) {
        var button = Controls.button(id, room().words().get("import.button." + name), action);
        button.setGraphic(new FontIcon(sign));
        return new VBox(
                button, Controls.wrapped(room().words().get("import.text." + name), "muted"));
    }

    private GridPane one() {
        link.setId("import-one-source");
        link.setPromptText(room().words().get("import.one.prompt"));
        advanced.setId("import-one-advanced");
        copy.setId("import-one-copy");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        row(grid, 0, "import.one.author", author);
        row(grid, 1, "import.one.source", link);
        row(grid, 2, "import.one.advanced", advanced);
        row(grid, 3, "import.one.copy", copy);
        grid.add(problem, 1, 4);
        grid.add(
                Controls.mainButton(
                        "import-one-confirm",
                        room().words().get("import.one.confirm"),
                        this::submitOne),
                1,
                5);
        link.setPrefColumnCount(40);
        return grid;
    }

    private void row(GridPane grid, int row, String key, javafx.scene.control.Control control) {
        Label label = Controls.label(room().words().get(key));
        label.setLabelFor(control);
        control.setAccessibleText(room().words().get(key));
        grid.addRow(row, label, control);
    }

    private void submitOne() {
        Optional<Person> chosen = author.chosen();
        String source = link.getText().strip();
        if (chosen.isEmpty() || source.isEmpty()) {
            problem.setText(
                    room().words()
                            .get(
                                    chosen.isEmpty()
                                            ? "import.one.no-author"
                                            : "import.one.no-source"));
            Controls.show(problem, true);
            return;
        }
        leave();
        importing.orders(
                List.of(
                        new HandInOrder(
                                chosen.get().id().value(),
                                source,
                                filled(advanced),
                                filled(copy),
                                Optional.empty())));
    }

    private static Optional<String> filled(TextField field) {
        return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
    }

    private void chooseCsv() {
        FileChoice.Kind kind =
                new FileChoice.Kind(
                        room().words().get("files.csv"), List.of("*.csv", "*.tsv", "*.zip"));
        room().context()
                .files()
                .open(room().words().get("import.button.csv"), kind)
                .ifPresent(
                        file -> {
                            leave();
                            importing.take(List.of(file));
                        });
    }

    private void chooseFolder() {
        room().context()
                .files()
                .folder(room().words().get("import.button.folder"))
                .ifPresent(
                        folder -> {
                            leave();
                            importing.folder(folder);
                        });
    }

    private void chooseFiles() {
        FileChoice.Kind kind =
                new FileChoice.Kind(room().words().get("files.texts"), List.of("*.*"));
        var files =
                room().context()
                        .files()
                        .openSeveral(room().words().get("import.button.files"), kind);
        if (!files.isEmpty()) {
            leave();
            importing.take(files);
        }
    }

    private void revisit() {
        leave();
        importing.revisit();
    }

    @Override
    public void shown() {
        lookup("#import-csv").requestFocus();
    }
}

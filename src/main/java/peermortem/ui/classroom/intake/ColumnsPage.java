package peermortem.ui.classroom.intake;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.service.BatchPreview;
import peermortem.service.ColumnMeaning;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;
import peermortem.ui.common.ScrollView;
import peermortem.ui.form.ChoiceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the columns of a batch are taken for, with its first rows, to be confirmed or corrected
/// before anything is fetched. An archive has no columns to choose.
final class ColumnsPage extends ClassPage {
    private static final int BAR = 20;
    private static final int LONGEST_CELL = 60;
    private final Importing importing;
    private final Path file;
    private final Label summary = Controls.wrapped("");
    private final Label problem = Controls.wrapped("", "problem");
    private final List<ChoiceOf<Optional<ColumnMeaning>>> choices = new ArrayList<>();
    private final Button confirm;
    private BatchPreview preview;
    private boolean setting;

    ColumnsPage(ClassRoom room, Importing importing, Path file, BatchPreview preview) {
        super(
                room,
                "import-columns",
                room.words().get("import.columns.title", String.valueOf(file.getFileName())));
        this.importing = importing;
        this.file = file;
        this.preview = preview;
        confirm = Controls.mainButton("import-columns-confirm", "", this::confirm);
        confirm.setDefaultButton(true);
        summary.setId("import-columns-summary");
        problem.setId("import-columns-problem");
        boolean sheet = !preview.headers().isEmpty();
        Label advice =
                Controls.wrapped(
                        room.words()
                                .get(sheet ? "import.columns.advice" : "import.columns.archive"),
                        "muted");
        GridPane table = table();
        ScrollPane scroll = new ScrollView(table);
        // all rows in view beside a bar for columns that are too many
        scroll.minHeightProperty().bind(table.heightProperty().add(BAR));
        scroll.setId("import-columns-rows");
        scroll.setAccessibleText(room.words().get("import.columns.rows"));
        VBox body = new VBox(advice, scroll, summary, problem);
        body.getStyleClass().add("page-body");
        setCenter(body);
        setActions(confirm);
        tell();
    }

    private GridPane table() {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("form-grid", "columns-table");
        for (int column = 0; column < preview.headers().size(); column++) {
            String header = preview.headers().get(column);
            Label head = Controls.label(header, "strong");
            ChoiceOf<Optional<ColumnMeaning>> choice = choice(column, header);
            head.setLabelFor(choice);
            grid.add(head, column, 0);
            grid.add(choice, column, 1);
            choices.add(choice);
        }
        for (int row = 0; row < preview.firstRows().size(); row++) {
            List<String> cells = preview.firstRows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                grid.add(Controls.label(cut(cells.get(column)), "muted"), column, row + 2);
            }
        }
        return grid;
    }

    private ChoiceOf<Optional<ColumnMeaning>> choice(int column, String header) {
        List<Optional<ColumnMeaning>> values =
                Stream.concat(
                                Stream.of(Optional.<ColumnMeaning>empty()),
                                Arrays.stream(ColumnMeaning.values()).map(Optional::of))
                        .toList();
        ChoiceOf<Optional<ColumnMeaning>> choice =
                new ChoiceOf<>("import-column-" + (column + 1), values, this::words);
        choice.setAccessibleText(room().words().get("import.columns.choice", header));
        preview.columns().entrySet().stream()
                .filter(e -> e.getValue() == column)
                .findFirst()
                .ifPresent(e -> choice.setValue(Optional.of(e.getKey())));
        choice.valueProperty().addListener((property, before, now) -> changed(choice));
        return choice;
    }

    private String words(Optional<ColumnMeaning> meaning) {
        String name = meaning.map(ColumnMeaning::name).orElse("none");
        return room().words()
                .get("import.column." + name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String cut(String cell) {
        String line = cell.lines().findFirst().orElse("");
        return line.length() > LONGEST_CELL ? line.substring(0, LONGEST_CELL - 1) + "…" : line;
    }

    /// A meaning belongs to one column: it is taken from the one that had it.
    private void changed(ChoiceOf<Optional<ColumnMeaning>> changed) {
        if (setting) {
            return;
        }
        setting = true;
        choices.stream()
                .filter(c -> c != changed && changed.chosen().isPresent())
                .filter(c -> c.chosen().equals(changed.chosen()))
                .forEach(c -> c.setValue(Optional.empty()));
        setting = false;
        Map<ColumnMeaning, Integer> columns = columns();
        importing.preview(file, columns, outcome -> show(columns, outcome));
    }

    private Map<ColumnMeaning, Integer> columns() {
        Map<ColumnMeaning, Integer> all = new EnumMap<>(ColumnMeaning.class);
        for (int i = 0; i < choices.size(); i++) {
            int column = i;
            choices.get(i).chosen().ifPresent(meaning -> all.put(meaning, column));
        }
        return all;
    }

    private void show(Map<ColumnMeaning, Integer> asked, Outcome<BatchPreview> outcome) {
        if (!asked.equals(columns())) {
            return; // changed again meanwhile
        }
        switch (outcome) {
            case Outcome.Done<BatchPreview>(BatchPreview now) -> {
                preview = now;
                tell();
            }
            case Outcome.Refused<BatchPreview>(Problem why) ->
                    room().context().notices().problem(why);
        }
    }

    private void tell() {
        boolean complete = preview.headers().isEmpty() || preview.isComplete();
        summary.setText(
                room().words()
                        .get(
                                "import.columns.summary",
                                preview.rows(),
                                preview.knownAuthors(),
                                preview.sources()));
        Controls.show(summary, complete);
        Optional<String> wrong =
                !complete
                        ? Optional.of("import.columns.incomplete")
                        : preview.knownAuthors() == 0
                                ? Optional.of("import.columns.nobody")
                                : Optional.empty();
        problem.setText(wrong.map(room().words()::get).orElse(""));
        Controls.show(problem, wrong.isPresent());
        confirm.setText(room().words().get("import.columns.confirm", preview.rows()));
        confirm.setDisable(!complete || preview.rows() == 0);
    }

    private void confirm() {
        Map<ColumnMeaning, Integer> columns = columns();
        leave();
        importing.batch(file, preview.headers(), columns);
    }

    @Override
    public void shown() {
        if (choices.isEmpty()) {
            confirm.requestFocus();
        } else {
            choices.getFirst().requestFocus();
        }
    }
}

package peermortem.ui.classroom.intake;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import peermortem.domain.Person;
import peermortem.domain.ProblemException;
import peermortem.service.RosterImport;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Debounce;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Keys;
import peermortem.ui.common.Scripts;
import peermortem.ui.common.WordsCell;
import peermortem.ui.form.SaveKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// People to add or change: a CSV or a pasted list, with what it would do told while it changes.
public final class RosterImportPage extends ClassPage {
    private static final Duration QUIET = Duration.ofMillis(300);

    private final Importing importing;
    private final TextArea text = Scripts.typed(Keys.tabLeaves(new TextArea()));
    private final Label summary;
    private final ListView<String> effects = new ListView<>();
    private final Button confirm;
    private final Debounce<String> preview;

    public RosterImportPage(ClassRoom room, Importing importing) {
        super(room, "roster-import", room.words().get("roster.import.title"));
        this.importing = importing;
        summary = Controls.wrapped(room.words().get("roster.import.advice"), "muted");
        summary.setId("roster-import-summary");
        confirm =
                Controls.mainButton(
                        "roster-import-confirm",
                        room.words().get("roster.import.confirm"),
                        this::confirm);
        confirm.setDisable(true);
        SaveKey.of(this, confirm);
        preview =
                new Debounce<>(
                        room.context().background(),
                        room.words().get("roster.job"),
                        QUIET,
                        progress -> text.getText(),
                        this::preview);
        text.setId("roster-import-text");
        text.setAccessibleText(room.words().get("roster.import.text"));
        text.setPromptText(room.words().get("roster.import.prompt"));
        text.textProperty().addListener((property, before, now) -> preview.ask(progress -> now));
        effects.setCellFactory(view -> new WordsCell());
        effects.setId("roster-import-effects");
        effects.setAccessibleText(room.words().get("roster.import.effects"));
        effects.setPlaceholder(
                Controls.wrapped(room.words().get("roster.import.nothing"), "muted"));
        VBox body = new VBox(summary, text, effects);
        body.getStyleClass().add("page-body");
        VBox.setVgrow(effects, javafx.scene.layout.Priority.ALWAYS);
        setCenter(body);
        setActions(
                Controls.button(
                        "roster-import-file", room.words().get("roster.import.file"), this::choose),
                confirm);
    }

    RosterImportPage(ClassRoom room, Importing importing, Path csv) {
        this(room, importing);
        read(csv);
    }

    private void choose() {
        FileChoice.Kind kind =
                new FileChoice.Kind(
                        room().words().get("files.csv"), List.of("*.csv", "*.tsv", "*.txt"));
        room().context()
                .files()
                .open(room().words().get("roster.import.file"), kind)
                .ifPresent(this::read);
    }

    private void read(Path csv) {
        room().context()
                .background()
                .job(room().words().get("import.reading"), progress -> content(csv))
                .quietly()
                .onSuccess(
                        content -> {
                            text.setText(content);
                            preview.now();
                        })
                .start();
    }

    private static String content(Path csv) {
        try {
            return new String(Files.readAllBytes(csv), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(peermortem.domain.Problem.of("file.unreadable", csv), e);
        }
    }

    private void preview(String csv) {
        if (csv.isBlank()) {
            effects.getItems().clear();
            confirm.setDisable(true);
            return;
        }
        room().model()
                .ask(
                        room().words().get("roster.job"),
                        desk -> tried(() -> desk.roster().preview(csv)),
                        this::show);
    }

    private static peermortem.domain.Outcome<RosterImport> tried(
            java.util.function.Supplier<RosterImport> work) {
        try {
            return peermortem.domain.Outcome.done(work.get());
        } catch (ProblemException e) {
            return new peermortem.domain.Outcome.Refused<>(e.problem());
        }
    }

    private void show(peermortem.domain.Outcome<RosterImport> outcome) {
        switch (outcome) {
            case peermortem.domain.Outcome.Done<RosterImport>(RosterImport effect) -> show(effect);
            case peermortem.domain.Outcome.Refused<RosterImport>(var problem) -> {
                summary.setText(room().words().problem(problem));
                Controls.style(summary, "problem", true);
                effects.getItems().clear();
                confirm.setDisable(true);
            }
        }
    }

    private void show(RosterImport effect) {
        Controls.style(summary, "problem", false);
        summary.setText(
                room().words()
                        .get(
                                "roster.import.summary",
                                effect.added().size(),
                                effect.changed().size(),
                                effect.problems().size()));
        List<String> lines = new ArrayList<>();
        effect.problems()
                .forEach(
                        row ->
                                lines.add(
                                        room().words()
                                                .get(
                                                        "roster.import.problem",
                                                        row.row(),
                                                        room().words().problem(row.problem()))));
        effect.added().forEach(p -> lines.add(line("roster.import.added", p)));
        effect.changed().forEach(p -> lines.add(line("roster.import.changed", p)));
        effects.getItems().setAll(lines);
        confirm.setDisable(effect.added().isEmpty() && effect.changed().isEmpty());
    }

    private String line(String key, Person person) {
        String role = room().words().get("people.role." + person.role().name());
        String team = person.team().map(t -> ", " + t).orElse("");
        return room().words().get(key, person.name(), person.id(), person.email(), role + team);
    }

    private void confirm() {
        String csv = text.getText();
        importing.roster(csv, this::leave);
    }

    @Override
    public void shown() {
        text.requestFocus();
    }
}

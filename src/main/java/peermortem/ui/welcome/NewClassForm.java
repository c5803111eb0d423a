package peermortem.ui.welcome;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.service.NewClass;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Keys;
import peermortem.ui.common.Scripts;
import peermortem.ui.common.ScrollView;
import peermortem.ui.common.UiContext;
import peermortem.ui.form.FormGrid;
import peermortem.ui.form.MomentField;
import peermortem.ui.form.SaveKey;
import peermortem.ui.form.ZoneBox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A new class: title, rubric, deadlines in a zone, roster. What is wrong is told below each field.
final class NewClassForm extends StackPane {
    private final UiContext context;
    private final Messages words;
    private final WelcomeModel model;
    private final Runnable back;
    private final FormGrid form;
    private final TextField title = Scripts.typed(new TextField());
    private final RubricBox rubric = new RubricBox("new-rubric");
    private final ZoneBox zone;
    private final MomentField due;
    private final MomentField reviewDue;
    private final TextArea roster = Scripts.typed(Keys.tabLeaves(new TextArea()));

    NewClassForm(UiContext context, WelcomeModel model, Runnable back) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.back = back;
        this.form = new FormGrid(words);
        this.zone = new ZoneBox("new-zone", words.get("settings.zone"), ZoneId.systemDefault());
        this.due = moment("new-due", "settings.due", "settings.due-time");
        this.reviewDue =
                moment("new-review-due", "settings.review-due", "settings.review-due-time");
        setId("new-class");
        getStyleClass().add("welcome");
        build();
        model.rubrics(rubric::offer);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        back.run();
                    }
                });
    }

    private MomentField moment(String id, String key, String timeKey) {
        return new MomentField(id, words.get(key), words.get(timeKey), "18:00");
    }

    private void build() {
        title.setId("new-title");
        title.setPromptText(words.get("new.title.prompt"));
        roster.setId("new-roster");
        roster.setPrefRowCount(7);
        roster.setPromptText(words.get("roster.import.prompt"));
        Button rubricFile =
                Controls.button("new-rubric-file", words.get("new.rubric.file"), this::rubricFile);
        Button rosterFile =
                Controls.button(
                        "new-roster-file", words.get("roster.import.file"), this::rosterFile);
        form.row("settings.name", title);
        HBox choice = new HBox(rubric, rubricFile);
        choice.getStyleClass().add("row");
        form.row("new.rubric", rubric, choice);
        form.row("settings.zone", zone);
        form.row("settings.due", due.date(), due);
        form.row("settings.review-due", reviewDue.date(), reviewDue);
        VBox people = new VBox(roster, rosterFile);
        people.getStyleClass().add("ways");
        form.row("new.roster", roster, people);
        Button create = Controls.mainButton("new-create", words.get("new.create"), this::create);
        SaveKey.of(this, create);
        HBox end =
                new HBox(
                        Controls.spring(),
                        Controls.button("new-cancel", words.get("confirm.cancel"), back),
                        create);
        end.getStyleClass().add("row");
        Label name = Controls.label(words.get("welcome.new"), "welcome-title");
        VBox column = new VBox(name, Controls.wrapped(words.get("new.advice"), "muted"), form, end);
        column.getStyleClass().add("welcome-column");
        StackPane middle = new StackPane(column);
        ScrollPane scroll = new ScrollView(middle);
        scroll.setFitToWidth(true);
        scroll.setId("new-scroll");
        scroll.setAccessibleText(words.get("welcome.new"));
        getChildren().setAll(scroll);
    }

    void shown() {
        title.requestFocus();
    }

    private void rubricFile() {
        FileChoice.Kind kind =
                new FileChoice.Kind(words.get("files.rubric"), List.of("*.yaml", "*.yml"));
        context.files()
                .open(words.get("new.rubric.file"), kind)
                .ifPresent(file -> model.rubric(file, this::rubricRead));
    }

    private void rubricRead(Outcome<Rubric> outcome) {
        switch (outcome) {
            case Outcome.Done<Rubric>(Rubric read) -> {
                rubric.add(read);
                form.say("new-rubric", Optional.empty());
            }
            case Outcome.Refused<Rubric>(Problem problem) ->
                    form.say("new-rubric", Optional.of(words.problem(problem)));
        }
    }

    private void rosterFile() {
        FileChoice.Kind kind =
                new FileChoice.Kind(words.get("files.csv"), List.of("*.csv", "*.tsv", "*.txt"));
        context.files().open(words.get("roster.import.file"), kind).ifPresent(this::readRoster);
    }

    private void readRoster(Path file) {
        context.background()
                .job(words.get("import.reading"), progress -> content(file))
                .quietly()
                .onSuccess(
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<String>(String text) -> roster.setText(text);
                                case Outcome.Refused<String>(Problem problem) ->
                                        form.say("new-roster", Optional.of(words.problem(problem)));
                            }
                        })
                .start();
    }

    private static Outcome<String> content(Path file) {
        try {
            return Outcome.done(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Outcome.refused("file.unreadable", file);
        }
    }

    private boolean valid() {
        check("new-title", !title.getText().isBlank(), "form.problem.title");
        check("new-rubric", rubric.chosen().isPresent(), "form.problem.rubric");
        check("new-zone", zone.zone().isPresent(), "form.problem.zone");
        check("new-due-date", !due.wrong(), "form.problem.moment");
        check("new-review-due-date", !reviewDue.wrong(), "form.problem.moment");
        if (!reviewDue.wrong() && !inOrder()) {
            check("new-review-due-date", false, "form.problem.order");
        }
        return !title.getText().isBlank()
                && rubric.chosen().isPresent()
                && zone.zone().isPresent()
                && !due.wrong()
                && !reviewDue.wrong()
                && inOrder();
    }

    private boolean inOrder() {
        var first = due.moment(ZoneOffset.UTC);
        var second = reviewDue.moment(ZoneOffset.UTC);
        return first.isEmpty() || second.isEmpty() || first.get().isBefore(second.get());
    }

    private void check(String id, boolean fine, String key) {
        form.say(id, fine ? Optional.empty() : Optional.of(words.get(key)));
    }

    private void create() {
        if (!valid()) {
            return;
        }
        ZoneId at = zone.zone().orElse(ZoneOffset.UTC);
        NewClass start =
                new NewClass(
                        title.getText().strip(),
                        rubric.chosen().orElseThrow(),
                        at,
                        due.moment(at),
                        reviewDue.moment(at));
        FileChoice.Kind kind =
                new FileChoice.Kind(words.get("files.class"), List.of("*.peermortem"));
        context.files()
                .save(words.get("new.where"), fileName(start.title()), kind)
                .ifPresent(file -> model.create(file, start, roster.getText()));
    }

    static String fileName(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "class" : plain) + ".peermortem";
    }
}

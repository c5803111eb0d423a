package peermortem.ui.reports;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.service.Overview;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReportsWritten;
import peermortem.service.SubmissionRow;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Keys;
import peermortem.ui.common.Links;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.UiContext;
import peermortem.ui.form.ChoiceOf;
import peermortem.ui.form.TickList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The Reports screen: kinds, students and file names at the left, pages as they print at the
/// right. Exporting hands nothing to students; releasing does that, on the Class screen.
public final class ReportsView extends BorderPane implements Screen {
    private final UiContext context;
    private final Messages words;
    private final ReportsModel model;
    private final TickList<PersonId> people;
    private final PreviewPane preview;
    private final TextField pattern = new TextField();
    private final Label example;
    private final Label problem;
    private final Button export;
    private final HBox result = new HBox();
    private boolean front;

    public ReportsView(UiContext context, ReportsModel model) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        people = new TickList<>(words, "reports-people", words.get("reports.people"));
        preview = new PreviewPane(words, model);
        example = Controls.wrapped("", "muted", "small");
        example.setId("reports-example");
        problem = Controls.wrapped("", "problem");
        problem.setId("reports-problem");
        export = Controls.mainButton("reports-export", words.get("reports.export"), this::export);
        result.setId("reports-result");
        result.getStyleClass().add("row");
        setId("reports");
        getStyleClass().add("reports");
        SplitPane panes = new SplitPane(choices(), preview);
        panes.setDividerPositions(0.34);
        setCenter(panes);
        people.setOnChange(this::check);
        model.overviewProperty().addListener((property, before, now) -> show(now));
        show(model.overviewProperty().get());
    }

    private Region choices() {
        VBox kinds = new VBox();
        kinds.getStyleClass().add("kinds");
        for (ReportKind kind : ReportKind.values()) {
            kinds.getChildren().add(tick(kind));
        }
        ChoiceOf<ReportOrder.Naming> naming =
                new ChoiceOf<>(
                        "reports-naming",
                        List.of(ReportOrder.Naming.values()),
                        value -> words.get("reports.naming." + ClassWords.key(value)));
        naming.setAccessibleText(words.get("reports.naming"));
        naming.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            model.setNaming(naming.chosen());
                            check();
                            preview.load();
                        });
        pattern.setId("reports-pattern");
        pattern.textProperty().bindBidirectional(model.patternProperty());
        pattern.textProperty().addListener((property, before, now) -> check());
        HBox end = new HBox(export, Controls.spring());
        end.getStyleClass().add("row");
        VBox column =
                new VBox(
                        Controls.label(words.get("reports.kinds"), "card-title"),
                        kinds,
                        people,
                        labelled("reports.naming", naming),
                        labelled("reports.pattern", pattern),
                        example,
                        Controls.wrapped(words.get("reports.not-released"), "muted", "small"),
                        problem,
                        result,
                        end);
        VBox.setVgrow(people, Priority.ALWAYS);
        column.getStyleClass().add("report-choices");
        return column;
    }

    private HBox labelled(String key, javafx.scene.control.Control control) {
        Label label = Controls.label(words.get(key));
        label.setLabelFor(control);
        control.setAccessibleText(words.get(key));
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("row");
        return row;
    }

    private CheckBox tick(ReportKind kind) {
        CheckBox box = new CheckBox(model.name(kind));
        box.setId("reports-kind-" + kind.spelling());
        box.setAccessibleText(model.name(kind));
        box.setSelected(model.kinds().contains(kind));
        box.selectedProperty()
                .addListener(
                        (property, before, now) -> {
                            model.choose(kind, now);
                            check();
                        });
        return box;
    }

    private void show(Optional<Overview> overview) {
        List<TickList.Entry<PersonId>> entries = new ArrayList<>();
        for (Person person : model.students()) {
            entries.add(
                    new TickList.Entry<>(
                            person.id(), person.name(), grade(overview, person), true));
        }
        people.show(entries, new HashSet<>(entries.stream().map(TickList.Entry::value).toList()));
        if (front) {
            preview.offer(model.students());
        }
        check();
    }

    private static String grade(Optional<Overview> overview, Person person) {
        return overview.stream()
                .flatMap(o -> o.submissions().stream())
                .filter(row -> row.author().id().equals(person.id()))
                .findFirst()
                .map((SubmissionRow row) -> ClassWords.percent(row.grade().percent()))
                .orElse("–");
    }

    private void check() {
        example.setText(words.get("reports.example", model.example()));
        Controls.show(people, true);
        people.setDisable(!model.perPerson());
        Optional<String> wrong =
                model.overviewProperty().get().isEmpty()
                        ? Optional.of(words.get("reports.problem.class"))
                        : model.problem(people.ticked().size());
        problem.setText(wrong.orElse(""));
        Controls.show(problem, wrong.isPresent());
        export.setDisable(wrong.isPresent());
    }

    private void export() {
        context.files()
                .folder(words.get("reports.where"))
                .ifPresent(
                        folder ->
                                model.export(
                                        people.ticked(), folder, outcome -> told(outcome, folder)));
    }

    private void told(Outcome<ReportsWritten> outcome, Path folder) {
        switch (outcome) {
            case Outcome.Refused<ReportsWritten>(Problem refusal) ->
                    context.notices().problem(refusal);
            case Outcome.Done<ReportsWritten>(ReportsWritten done) -> {
                String key = done.cancelled() ? "reports.cancelled" : "reports.done";
                Label sentence =
                        Controls.wrapped(words.get(key, done.files().size(), folder), "strong");
                sentence.setId("reports-result-text");
                HBox.setHgrow(sentence, Priority.ALWAYS);
                result.getChildren()
                        .setAll(
                                sentence,
                                Controls.button(
                                        "reports-open-folder",
                                        words.get("reports.open-folder"),
                                        () -> Links.openFolder(folder)));
            }
        }
    }

    /// Ticks one student alone, such as from the Class screen.
    public void choose(PersonId person) {
        people.tickAll(false);
        people.tick(person, true);
    }

    @Override
    public Place place() {
        return Place.REPORTS;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void hidden() {
        front = false; // nothing is drawn for nobody
        model.follow(false);
    }

    @Override
    public void shown() {
        front = true;
        model.follow(true);
        preview.offer(model.students());
        applyCss(); // builds the skins, so that what stands in panes can have the focus
        layout();
        focus();
    }

    @Override
    public void focus() {
        lookup("#reports-kind-student").requestFocus();
    }

    @Override
    public void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.G && Keys.plain(event)) {
            event.consume();
            preview.toggleWhy();
        }
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(KeyHint.of(words.get("keys.why"), "G"));
    }

    @Override
    public List<Command> commands() {
        return model.overviewProperty().get().isEmpty()
                ? List.of()
                : List.of(
                        Command.of(
                                "command-export-reports",
                                words.get("reports.export"),
                                this::export));
    }
}

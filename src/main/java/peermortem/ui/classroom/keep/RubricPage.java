package peermortem.ui.classroom.keep;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;
import peermortem.service.Overview;
import peermortem.service.RubricPreview;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.WordsCell;
import peermortem.ui.form.ChoiceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts another rubric in force in a running class, after showing what that would do.
public final class RubricPage extends ClassPage {
    private final ChoiceOf<String> bundled;
    private final Label summary;
    private final ListView<String> effects = new ListView<>();
    private final Button confirm;
    private Optional<Rubric> wanted = Optional.empty();

    public RubricPage(ClassRoom room) {
        super(room, "rubric", room.words().get("rubric.title"));
        summary = Controls.wrapped(room.words().get("rubric.advice"), "muted");
        summary.setId("rubric-summary");
        bundled =
                new ChoiceOf<>(
                        "rubric-bundled", Rubrics.bundled(), id -> Rubrics.bundled(id).title());
        bundled.setAccessibleText(room.words().get("rubric.bundled"));
        effects.setCellFactory(view -> new WordsCell());
        effects.setId("rubric-effects");
        effects.setAccessibleText(room.words().get("rubric.effects"));
        effects.setPlaceholder(Controls.wrapped(room.words().get("assign.nothing"), "muted"));
        confirm =
                Controls.mainButton(
                        "rubric-confirm", room.words().get("rubric.confirm"), this::change);
        confirm.setDisable(true);
        HBox choice =
                new HBox(
                        bundled,
                        Controls.button(
                                "rubric-preview",
                                room.words().get("rubric.preview"),
                                () -> preview(Outcome.done(Rubrics.bundled(bundled.chosen())))),
                        Controls.button(
                                "rubric-file", room.words().get("new.rubric.file"), this::choose));
        choice.getStyleClass().add("row");
        VBox body = new VBox(choice, summary, effects);
        body.getStyleClass().add("page-body");
        VBox.setVgrow(effects, Priority.ALWAYS);
        setCenter(body);
        setActions(confirm);
    }

    private void choose() {
        FileChoice.Kind kind =
                new FileChoice.Kind(room().words().get("files.rubric"), List.of("*.yaml", "*.yml"));
        room().context()
                .files()
                .open(room().words().get("new.rubric.file"), kind)
                .ifPresent(file -> preview(Rubrics.find(file.toString())));
    }

    private void preview(Outcome<Rubric> chosen) {
        confirm.setDisable(true);
        effects.getItems().clear();
        switch (chosen) {
            case Outcome.Refused<Rubric>(Problem problem) -> refused(problem);
            case Outcome.Done<Rubric>(Rubric rubric) ->
                    room().model()
                            .attempt(
                                    room().words().get("rubric.job"),
                                    desk -> desk.previewRubric(rubric),
                                    this::show,
                                    this::refused);
        }
    }

    private void refused(Problem problem) {
        summary.setText(room().words().problem(problem));
    }

    private void show(RubricPreview preview) {
        wanted = Optional.of(preview.rubric());
        confirm.setDisable(false);
        summary.setText(
                room().words()
                        .get(
                                "rubric.summary",
                                preview.rubric().title(),
                                preview.added().size(),
                                preview.removed().size(),
                                preview.changed().size(),
                                preview.finished(),
                                preview.drafts(),
                                preview.decisions(),
                                preview.shifts().size()));
        List<String> lines = new ArrayList<>();
        preview.added().forEach(i -> lines.add(room().words().get("rubric.added", i.label())));
        preview.removed().forEach(i -> lines.add(room().words().get("rubric.removed", i.label())));
        preview.changed().forEach(i -> lines.add(room().words().get("rubric.changed", i.label())));
        room().model()
                .overview()
                .ifPresent(o -> preview.shifts().forEach(s -> lines.add(line(o, s))));
        effects.getItems().setAll(lines);
    }

    private String line(Overview overview, RubricPreview.Shift shift) {
        return room().words()
                .get(
                        "rubric.shift",
                        Rows.author(overview, shift.submission()),
                        ClassWords.percent(shift.before()),
                        ClassWords.percent(shift.after()));
    }

    private void change() {
        wanted.ifPresent(
                rubric ->
                        room().model()
                                .attempt(
                                        room().words().get("rubric.job"),
                                        desk -> desk.changeRubric(rubric),
                                        done -> {
                                            room().context()
                                                    .notices()
                                                    .info(
                                                            room().words()
                                                                    .get(
                                                                            "rubric.done",
                                                                            rubric.title()));
                                            leave();
                                        }));
    }

    @Override
    public void shown() {
        bundled.requestFocus();
    }
}

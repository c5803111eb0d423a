package peermortem.ui.classroom.people;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import peermortem.domain.Allocation;
import peermortem.domain.Problem;
import peermortem.service.AllocationPlan;
import peermortem.service.Overview;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;
import peermortem.ui.common.WordsCell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives every submission its reviewers: how many each, a seed that repeats the draw, and what
/// would change before anything does.
public final class AssignPage extends ClassPage {
    private static final int USUAL = 3;
    private static final int MOST = 10;

    private final Spinner<Integer> reviews = new Spinner<>(1, MOST, USUAL);
    private final TextField seed = new TextField("1");
    private final Label problem;
    private final Label summary;
    private final ListView<String> effects = new ListView<>();
    private final Button confirm;

    public AssignPage(ClassRoom room) {
        super(room, "assign", room.words().get("assign.title"));
        problem = Controls.wrapped("", "problem");
        problem.setId("assign-problem");
        summary = Controls.wrapped("", "strong");
        summary.setId("assign-summary");
        effects.setCellFactory(view -> new WordsCell());
        effects.setId("assign-effects");
        effects.setAccessibleText(room.words().get("assign.effects"));
        effects.setPlaceholder(Controls.wrapped(room.words().get("assign.nothing"), "muted"));
        confirm =
                Controls.mainButton(
                        "assign-confirm", room.words().get("assign.confirm"), this::assign);
        VBox body =
                new VBox(
                        Controls.wrapped(room.words().get("assign.advice"), "muted"),
                        choices(),
                        problem,
                        summary,
                        effects);
        body.getStyleClass().add("page-body");
        VBox.setVgrow(effects, Priority.ALWAYS);
        setCenter(body);
        setActions(
                Controls.button(
                        "assign-by-hand",
                        room.words().get("byhand.title"),
                        () -> room.open(new ByHandPage(room))),
                Controls.button(
                        "assign-matrix",
                        room.words().get("matrix.open"),
                        () -> room.open(new MatrixPage(room))),
                Controls.button("assign-hand-on", room.words().get("assign.hand-on"), this::handOn),
                confirm);
        reviews.valueProperty().addListener((property, before, now) -> preview());
        seed.textProperty().addListener((property, before, now) -> preview());
        preview();
    }

    private HBox choices() {
        reviews.setId("assign-reviews");
        reviews.setEditable(true);
        reviews.setPrefWidth(90);
        reviews.setAccessibleText(room().words().get("assign.reviews"));
        reviews.getEditor().setAccessibleText(room().words().get("assign.reviews"));
        seed.setId("assign-seed");
        seed.setPrefColumnCount(8);
        seed.setAccessibleText(room().words().get("assign.seed"));
        Label each = Controls.label(room().words().get("assign.reviews"));
        each.setLabelFor(reviews);
        Label draw = Controls.label(room().words().get("assign.seed"));
        draw.setLabelFor(seed);
        HBox row = new HBox(each, reviews, draw, seed);
        row.getStyleClass().add("row");
        return row;
    }

    private Optional<Long> seedNumber() {
        String typed = seed.getText().strip();
        return typed.matches("-?[0-9]{1,18}")
                ? Optional.of(Long.parseLong(typed))
                : Optional.empty();
    }

    private void preview() {
        Optional<Long> draw = seedNumber();
        confirm.setDisable(true);
        if (draw.isEmpty()) {
            say(Optional.of(room().words().get("assign.problem.seed")));
            return;
        }
        int each = reviews.getValue();
        room().model()
                .attempt(
                        room().words().get("assign.job"),
                        desk -> desk.allocations().plan(each, draw.get()),
                        this::show,
                        this::refused);
    }

    private void show(AllocationPlan plan) {
        say(Optional.empty());
        summary.setText(
                room().words()
                        .get(
                                "assign.summary",
                                plan.added().size(),
                                plan.removed().size(),
                                plan.warnings().size()));
        List<String> lines = new ArrayList<>();
        room().model()
                .overview()
                .ifPresent(
                        o -> {
                            for (Problem warning : plan.warnings()) {
                                lines.add(
                                        room().words()
                                                .get(
                                                        "assign.warning",
                                                        room().words()
                                                                .problem(Rows.named(warning, o))));
                            }
                            plan.removed().forEach(a -> lines.add(line("assign.removed", a, o)));
                            plan.added().forEach(a -> lines.add(line("assign.added", a, o)));
                        });
        effects.getItems().setAll(lines);
        confirm.setDisable(plan.added().isEmpty() && plan.removed().isEmpty());
    }

    private String line(String key, Allocation allocation, Overview overview) {
        return room().words()
                .get(
                        key,
                        Rows.name(overview, allocation.reviewer()),
                        Rows.author(overview, allocation.submission()));
    }

    private void refused(Problem refusal) {
        effects.getItems().clear();
        summary.setText("");
        say(Optional.of(room().words().problem(refusal)));
    }

    private void say(Optional<String> sentence) {
        problem.setText(sentence.orElse(""));
        Controls.show(problem, sentence.isPresent());
    }

    private void assign() {
        int each = reviews.getValue();
        long draw = seedNumber().orElse(1L);
        room().model()
                .attempt(
                        room().words().get("assign.job"),
                        desk -> desk.allocations().assign(each, draw),
                        this::done,
                        this::refused);
    }

    private void handOn() {
        long draw = seedNumber().orElse(1L);
        room().model()
                .attempt(
                        room().words().get("assign.job"),
                        desk -> desk.allocations().handOn(draw),
                        this::done,
                        this::refused);
    }

    private void done(AllocationPlan plan) {
        room().context()
                .notices()
                .info(
                        room().words()
                                .get("assign.done", plan.added().size(), plan.removed().size()));
        leave();
    }

    @Override
    public void shown() {
        reviews.requestFocus();
    }
}

package peermortem.ui.classroom.decide;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import peermortem.domain.Appeal;
import peermortem.domain.Assignment;
import peermortem.domain.Flag;
import peermortem.domain.Snapshot;
import peermortem.domain.Span;
import peermortem.domain.SubmissionState;
import peermortem.service.Overview;
import peermortem.service.SubmissionDetails;
import peermortem.service.SubmissionRow;
import peermortem.text.LateWords;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is to be said of a submission as a whole: state, grade, hand-ins, masks, appeals, problems.
final class SummaryLine extends VBox {
    private static final int MOST_MASKS = 12;
    private final ClassRoom room;

    SummaryLine(ClassRoom room) {
        this.room = room;
        setId("decide-summary");
        getStyleClass().add("page-summary");
    }

    void show(SubmissionDetails details) {
        SubmissionRow row = details.row();
        FlowPane facts = new FlowPane();
        facts.getStyleClass().add("submission-facts");
        facts.getChildren()
                .addAll(Controls.pill(state(row), ClassWords.style(row.state())), grade(row));
        row.flags().stream()
                .filter(flag -> !flag.spelling().equals(row.state().spelling()))
                .sorted()
                .map((Flag flag) -> Controls.pill(flag(flag, row), "unsure"))
                .forEach(facts.getChildren()::add);
        row.words()
                .ifPresent(
                        count ->
                                facts.getChildren()
                                        .add(fact(room.words().get("decide.words", count))));
        row.source().ifPresent(source -> facts.getChildren().add(fact(room.says().source(source))));
        facts.getChildren()
                .add(fact(room.words().get("decide.hand-ins", details.handIns().size())));
        getChildren().setAll(facts);
        masked(details);
        row.problem()
                .ifPresent(
                        problem ->
                                getChildren()
                                        .add(
                                                Controls.wrapped(
                                                        room.words().problem(problem), "problem")));
        for (Appeal appeal : details.appeals()) {
            getChildren().add(Controls.wrapped(appealed(appeal), "appeal"));
        }
    }

    private String state(SubmissionRow row) {
        return row.state() == SubmissionState.LATE ? flag(Flag.LATE, row) : room.says().state(row);
    }

    /// A late one says how late.
    private String flag(Flag flag, SubmissionRow row) {
        return Optional.of(flag)
                .filter(f -> f == Flag.LATE)
                .flatMap(f -> row.handedInAt())
                .flatMap(at -> assignment().flatMap(a -> a.lateBy(row.author(), at)))
                .map(by -> LateWords.of(room.words(), by))
                .orElseGet(() -> room.says().flag(flag));
    }

    private Optional<Assignment> assignment() {
        return room.model().overview().map(Overview::assignment);
    }

    /// What stands under the masks, each once.
    private void masked(SubmissionDetails details) {
        List<String> all = new ArrayList<>();
        details.masked()
                .forEach(
                        (part, hidden) -> {
                            Snapshot snapshot = details.snapshots().get(part);
                            if (snapshot != null) {
                                hidden.forEach(m -> all.add(under(m.span(), snapshot.text())));
                            }
                        });
        if (!all.isEmpty()) {
            String each = String.join(" · ", all.stream().distinct().limit(MOST_MASKS).toList());
            Label told =
                    Controls.wrapped(room.words().get("decide.masked", all.size(), each), "muted");
            told.setId("decide-masked");
            getChildren().add(told);
        }
    }

    private static String under(Span span, String text) {
        return text.substring(span.start(), span.end()).strip();
    }

    private Label grade(SubmissionRow row) {
        var grade = row.grade();
        String words =
                grade.low().isPresent() && !grade.low().equals(grade.high())
                        ? room.words()
                                .get(
                                        "decide.grade.interval",
                                        ClassWords.percent(grade.percent()),
                                        ClassWords.percent(grade.low()),
                                        ClassWords.percent(grade.high()))
                        : ClassWords.percent(grade.percent());
        Label label = Controls.label(words, "strong");
        label.setId("decide-grade");
        return label;
    }

    private String appealed(Appeal appeal) {
        String item =
                room.model()
                        .overview()
                        .map(o -> ClassWords.label(o.assignment().rubric(), appeal.item()))
                        .orElse(appeal.item().value());
        return room.words().get("decide.appeal.line", item, appeal.quote(), appeal.argument());
    }

    private static Label fact(String words) {
        return Controls.label(words, "muted");
    }
}

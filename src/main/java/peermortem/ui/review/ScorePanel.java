package peermortem.ui.review;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Keys;
import peermortem.ui.common.UiContext;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The live score of the own ticks, when they were saved, and the way to submit or reopen.
final class ScorePanel extends VBox {
    private final Messages words;
    private final UiContext context;
    private final ReviewModel model;
    private final Submitting submitting;
    private final Label percent = Controls.label("", "figure");
    private final Label counts = Controls.wrapped("");
    private final Label saved = Controls.label("", "muted", "small");
    private final Label missing = Controls.wrapped("", "problem", "small");
    private final Button submit;
    private final Button reopen;

    ScorePanel(UiContext context, ReviewModel model) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.submitting = new Submitting(context, model);
        getStyleClass().add("score-panel");
        percent.setId("score-percent");
        counts.setId("score-counts");
        saved.setId("saved");
        saved.textProperty().bind(model.edits().savedProperty());
        missing.setId("submit-missing");
        submit = Controls.mainButton("submit-button", words.get("review.submit"), this::submit);
        submit.setGraphic(Controls.keycap(Keys.cap("↵")));
        submit.setContentDisplay(ContentDisplay.RIGHT);
        reopen = Controls.button("reopen-button", words.get("review.reopen"), this::reopen);
        HBox figures = new HBox(percent, counts);
        figures.getStyleClass().addAll("row", "figures");
        HBox end = new HBox(saved, Controls.spring(), reopen, submit);
        end.getStyleClass().add("row");
        getChildren().addAll(figures, missing, end);
        model.edits().reviewProperty().addListener((property, before, now) -> refresh());
        model.openProperty()
                .addListener(
                        (property, before, now) -> {
                            Controls.show(missing, false);
                            refresh();
                        });
        refresh();
    }

    /// Submits the review; where items are missing, says which and goes to the first.
    void submit() {
        if (model.frozen()) {
            return;
        }
        List<RubricItem> incomplete = model.edits().incomplete();
        Controls.show(missing, !incomplete.isEmpty());
        if (incomplete.isEmpty() && DeclarationBar.lacking(model)) {
            missing.setText(words.get("review.declaration.missing"));
            Controls.show(missing, true);
            return;
        }
        if (incomplete.isEmpty()) {
            submitting.submit();
            return;
        }
        String names = String.join("; ", incomplete.stream().limit(3).map(i -> i.label()).toList());
        missing.setText(
                incomplete.size() > 3
                        ? words.get("review.missing.many", names, incomplete.size() - 3)
                        : words.get("review.missing", names));
        model.itemProperty().set(Optional.of(incomplete.getFirst().id()));
    }

    /// Examples are tried once.
    private boolean example() {
        return model.openProperty().get().filter(o -> o.sheet().isExample()).isPresent();
    }

    private void reopen() {
        context.notices()
                .ask(
                        words.get("review.reopen.title"),
                        words.get("review.reopen.text"),
                        words.get("review.reopen.agree"),
                        submitting::reopen);
    }

    private void refresh() {
        Optional<Score> score = model.openProperty().get().flatMap(o -> model.score());
        percent.setText(
                score.map(
                                s ->
                                        words.get(
                                                "score.percent",
                                                String.format(Locale.ROOT, "%.1f", s.percent())))
                        .orElse("–"));
        counts.setText(
                score.map(
                                s ->
                                        words.get(
                                                "score.counts",
                                                s.mandatory(),
                                                s.mandatoryOf(),
                                                s.optional(),
                                                s.optionalOf()))
                        .orElse(""));
        if (model.edits().incomplete().isEmpty() && !DeclarationBar.lacking(model)) {
            Controls.show(missing, false);
        }
        boolean open = model.openProperty().get().isPresent();
        Controls.show(submit, !open || !model.frozen());
        Controls.show(reopen, open && model.frozen() && !example());
        submit.setDisable(!open);
    }
}

package peermortem.ui.classroom.decide;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import peermortem.domain.TickVerdict;
import peermortem.domain.Verdict;
import peermortem.service.DecisionSheet;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Keys;
import peermortem.ui.common.LineBreaks;
import peermortem.ui.common.Scripts;

import java.util.Optional;
import java.util.function.BiConsumer;

/// Where a TA rules: met or not met, with a reason. The reason is proposed from the reviewers of
/// that side, or from the evidence, and stays the TA's to change.
final class RulingBar extends VBox {
    private final Messages words;
    private final BiConsumer<Boolean, String> rule;
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton met;
    private final ToggleButton not;
    private final TextArea reason = Scripts.typed(Keys.tabLeaves(new TextArea()));
    private final Button takeBack;
    private final Label problem;
    private Optional<DecisionSheet> sheet = Optional.empty();
    private String proposed = "";

    RulingBar(Messages words, BiConsumer<Boolean, String> rule, Runnable undecide) {
        this.words = words;
        this.rule = rule;
        takeBack = Controls.button("decide-undecide", words.get("decide.undecide"), undecide);
        Controls.show(takeBack, false);
        getStyleClass().add("ruling-bar");
        met = toggle("decide-met", "decide.met", "M", () -> choose(true));
        not = toggle("decide-not-met", "decide.not-met", "X", () -> choose(false));
        reason.setId("decide-reason");
        reason.setPrefRowCount(2);
        LineBreaks.allow(reason);
        reason.setPromptText(words.get("decide.reason.prompt"));
        reason.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInReason);
        Label label = Controls.label(words.get("decide.reason"), "small", "muted");
        label.setLabelFor(reason);
        reason.setAccessibleText(words.get("decide.reason"));
        problem = Controls.wrapped("", "problem", "small");
        problem.setId("decide-problem");
        Controls.show(problem, false);
        HBox row =
                new HBox(
                        met,
                        not,
                        Controls.spring(),
                        takeBack,
                        Controls.mainButton(
                                "decide-confirm", words.get("decide.confirm"), this::confirm));
        row.getStyleClass().add("row");
        getChildren().addAll(label, reason, problem, row);
    }

    void show(DecisionSheet now) {
        boolean other = sheet.filter(s -> s.item().id().equals(now.item().id())).isEmpty();
        sheet = Optional.of(now);
        Controls.show(takeBack, !now.decisions().isEmpty());
        if (other) {
            clear();
        }
    }

    void clear() {
        group.selectToggle(null);
        reason.clear();
        proposed = "";
        say("");
    }

    /// Chooses a side; with a reason at hand it goes into the field, ready to be confirmed.
    void choose(boolean isMet) {
        group.selectToggle(isMet ? met : not);
        say("");
        if (reason.getText().isBlank() || reason.getText().equals(proposed)) {
            proposed = proposal(isMet);
            reason.setText(proposed);
        }
        reason.requestFocus();
        reason.selectAll();
    }

    void confirm() {
        if (group.getSelectedToggle() == null) {
            say(words.get("decide.problem.side"));
        } else if (reason.getText().isBlank()) {
            say(words.get("decide.problem.reason"));
            reason.requestFocus();
        } else {
            rule.accept(met.isSelected(), reason.getText().strip());
        }
    }

    private void keyInReason(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            event.consume();
            confirm();
        }
    }

    private String proposal(boolean isMet) {
        if (sheet.isEmpty()) {
            return "";
        }
        TickVerdict side = isMet ? TickVerdict.MET : TickVerdict.NOT_MET;
        Optional<String> ofReviewer =
                sheet.get().opinions().stream()
                        .filter(o -> o.tick().verdict() == side)
                        .map(o -> o.tick().reason().strip())
                        .filter(r -> !r.isEmpty())
                        .findFirst();
        Verdict automated = isMet ? Verdict.FOUND : Verdict.NOT_FOUND;
        return ofReviewer
                .or(
                        () ->
                                sheet.get().findings().stream()
                                        .filter(f -> f.verdict() == automated)
                                        .map(words::finding)
                                        .findFirst())
                .orElse("");
    }

    private void say(String sentence) {
        problem.setText(sentence);
        Controls.show(problem, !sentence.isEmpty());
    }

    private ToggleButton toggle(String id, String key, String cap, Runnable action) {
        ToggleButton button = new ToggleButton(words.get(key));
        button.setId(id);
        button.setGraphic(Controls.keycap(cap));
        button.setToggleGroup(group);
        button.setAccessibleText(words.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}

package peermortem.ui.write;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.domain.Checklist;
import peermortem.domain.Rubric;
import peermortem.domain.Span;
import peermortem.domain.Verdict;
import peermortem.text.Messages;
import peermortem.ui.common.ChecklistStrip;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Keys;
import peermortem.ui.common.ScrollView;
import peermortem.ui.common.WordGauge;

import java.util.function.Consumer;

/// The checklist beside a draft, as advice.
final class AdviceView extends BorderPane {
    private final Messages words;
    private final Consumer<Span> reveal;
    private final Consumer<String> insertHeading;
    private final Label figure = Controls.label("", "figure");
    private final Label about = Controls.label("");
    private final Label next = Controls.wrapped("", "muted");
    private final WordGauge gauge = new WordGauge("write-gauge");
    private final VBox list = new VBox();
    private boolean blank;
    private boolean keyShown;

    AdviceView(Messages words, Consumer<Span> reveal, Consumer<String> insertHeading) {
        this.words = words;
        this.reveal = reveal;
        this.insertHeading = insertHeading;
        setId("advice");
        getStyleClass().add("advice");
        figure.setId("write-found");
        about.setId("write-about");
        next.setId("write-next");
        gauge.setMaxWidth(Double.MAX_VALUE);
        HBox figures = new HBox(figure, about);
        figures.getStyleClass().addAll("row", "figures");
        VBox head = new VBox(figures, gauge, next);
        head.getStyleClass().add("advice-head");
        setTop(head);
        ScrollPane scroll = new ScrollView(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
    }

    void show(Rubric rubric, Checklist checklist, Advice advice) {
        figure.setText(
                words.get(
                        "write.found",
                        checklist.score().mandatory(),
                        checklist.score().mandatoryOf()));
        about.setText(words.get("write.about", checklist.words()));
        gauge.show(checklist.words(), rubric.words(), words.get("form.words", checklist.words()));
        next.setText(advice.next());
        list.getChildren().clear();
        blank = checklist.words() == 0;
        keyShown = false;
        advice.groups().forEach(this::add);
    }

    private void add(Advice.Group group) {
        HBox head = new HBox(Controls.wrapped(group.title(), "strong"));
        head.getStyleClass().add("section-head");
        list.getChildren().add(head);
        group.lines().forEach(line -> list.getChildren().add(row(line)));
    }

    private Node row(Advice.Line line) {
        VBox body = new VBox(Controls.wrapped(line.label()));
        body.getStyleClass().add("advice-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        if (!line.detail().isBlank()) {
            body.getChildren().add(Controls.wrapped(line.detail(), "muted", "small"));
        }
        line.missingHeading().ifPresent(heading -> body.getChildren().add(insert(line, heading)));
        HBox row = new HBox(sign(line.verdict()), body);
        row.setId(Controls.id("advice", line.id()));
        row.getStyleClass().addAll("advice-row", "focus-ring");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(
                words.get(
                        "write.line.accessible",
                        line.label(),
                        verdict(line.verdict()),
                        line.detail()));
        line.place().ifPresent(place -> leadTo(row, place));
        return row;
    }

    private void leadTo(HBox row, Span place) {
        row.setFocusTraversable(true);
        row.getStyleClass().add("leading");
        row.setOnMouseClicked(event -> reveal.accept(place));
        row.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        event.consume();
                        reveal.accept(place);
                    }
                });
    }

    /// The key is for the first missing heading, so only its button bears it.
    private Button insert(Advice.Line line, String heading) {
        Button button =
                Controls.button(
                        Controls.id("insert", line.id()),
                        words.get("write.insert"),
                        () -> insertHeading.accept(heading));
        button.setAccessibleText(words.get("write.insert.accessible", heading));
        if (!keyShown) {
            keyShown = true;
            button.setGraphic(Controls.keycap(Keys.cap("↵")));
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        button.getStyleClass().add("small");
        return button;
    }

    /// Nothing is wrong with a text that is not begun.
    private Label sign(Verdict verdict) {
        Label sign = Controls.label("", "advice-sign");
        if (blank) {
            sign.setGraphic(new FontIcon(Feather.CIRCLE));
            return sign;
        }
        sign.getStyleClass().add(ChecklistStrip.styleOf(verdict));
        sign.setGraphic(
                new FontIcon(
                        switch (verdict) {
                            case FOUND -> Feather.CHECK;
                            case UNSURE -> Feather.ALERT_CIRCLE;
                            case NOT_FOUND -> Feather.X;
                        }));
        return sign;
    }

    private String verdict(Verdict verdict) {
        return words.get("verdict." + verdict.name().toLowerCase(java.util.Locale.ROOT));
    }
}

package peermortem.ui.review;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import peermortem.domain.Checklist;
import peermortem.domain.Hint;
import peermortem.domain.IncidentFacts;
import peermortem.domain.Span;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.LineBreaks;
import peermortem.ui.common.TimelineDrawing;
import peermortem.ui.common.Times;
import peermortem.ui.common.UiContext;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What follows from the times in the text, and hints: beside the checklist, never ticks. Closed
/// until asked for; hints from industry practice are off until switched on, both are remembered.
final class FactsPanel extends TitledPane {
    private static final String PRACTICE = "review.practice";

    private final Messages words;
    private final TimelineDrawing drawing;
    private final FlowPane figures = new FlowPane();
    private final VBox hints = new VBox();
    private final CheckBox practice;
    private final Supplier<List<Hint>> practiceHints;
    private final Consumer<Span> reveal;
    private Optional<Checklist> shown = Optional.empty();
    private boolean filled;
    private Times times;

    FactsPanel(UiContext context, Supplier<List<Hint>> practiceHints, Consumer<Span> reveal) {
        this.practiceHints = practiceHints;
        this.words = context.words();
        this.reveal = reveal;
        this.times = new Times(words, context.clock(), context.clock().getZone());
        this.drawing = new TimelineDrawing(words);
        setId("facts");
        setText(words.get("facts.title"));
        setAccessibleText(words.get("facts.title"));
        getStyleClass().add("facts");
        setAnimated(false);
        figures.getStyleClass().add("facts-figures");
        hints.getStyleClass().add("facts-hints");
        practice = new CheckBox(words.get("facts.practice"));
        practice.setId("facts-practice");
        practice.setAccessibleText(words.get("facts.practice"));
        practice.setSelected(context.settings().flag(PRACTICE));
        practice.setOnAction(
                event -> {
                    context.settings().put(PRACTICE, Boolean.toString(practice.isSelected()));
                    fillHints();
                });
        setContent(new VBox(drawing, figures, hints, practice));
        setExpanded(context.settings().flag("review.facts"));
        expandedProperty()
                .addListener(
                        (property, before, now) -> {
                            context.settings().put("review.facts", Boolean.toString(now));
                            fill();
                        });
    }

    /// Takes the facts of a text; nodes are made for them where the panel is open.
    void show(Optional<Checklist> checklist, Times at) {
        shown = checklist;
        times = at;
        filled = false;
        fill();
    }

    private void fill() {
        if (!filled && isExpanded()) {
            filled = true;
            fill(shown);
        }
    }

    private void fill(Optional<Checklist> checklist) {
        IncidentFacts facts = checklist.map(Checklist::facts).orElse(IncidentFacts.NONE);
        drawing.show(facts.events());
        Controls.show(drawing, !facts.events().isEmpty());
        List<Node> told = new ArrayList<>();
        add(told, "facts.detect", facts.toDetect());
        add(told, "facts.escalate", facts.toEscalate());
        add(told, "facts.resolve", facts.toResolve());
        add(told, "facts.stated", facts.stated());
        if (told.isEmpty()) {
            told.add(Controls.wrapped(words.get("facts.none"), "muted"));
        }
        figures.getChildren().setAll(told);
        fillHints();
    }

    private void add(List<Node> told, String key, Optional<Duration> duration) {
        duration.ifPresent(d -> told.add(Controls.pill(words.get(key, times.duration(d)), "chip")));
    }

    private void fillHints() {
        Stream<Hint> incident =
                shown.stream()
                        .flatMap(c -> c.hints().stream())
                        .filter(hint -> hint.kind() == Hint.Kind.INCIDENT);
        Stream<Hint> wanted = practice.isSelected() ? practiceHints.get().stream() : Stream.empty();
        List<Node> rows = Stream.concat(incident, wanted).map(this::row).toList();
        hints.getChildren().setAll(rows);
        Controls.show(hints, !rows.isEmpty());
    }

    private Node row(Hint hint) {
        String sentence = words.hint(hint);
        if (hint.evidence().isEmpty()) {
            return Controls.wrapped(sentence, "small");
        }
        Hyperlink link = new Hyperlink(sentence);
        LineBreaks.allow(link);
        link.setAccessibleText(
                words.get("facts.hint", sentence, hint.evidence().getFirst().line()));
        link.setOnAction(event -> reveal.accept(hint.evidence().getFirst().span()));
        link.getStyleClass().add("small");
        return link;
    }
}

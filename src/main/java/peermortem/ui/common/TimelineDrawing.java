package peermortem.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import peermortem.domain.TimelineEvent;
import peermortem.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The incident's timeline as a line with a dot per entry, in proportion to the minutes between
/// them; entries that tell something special carry their word and clock time.
public final class TimelineDrawing extends Region {
    private static final double MARGIN = 30;
    private static final double DOT = 5;

    private final Messages words;
    private final Line axis = new Line();
    private final List<Circle> dots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private List<TimelineEvent> events = List.of();

    public TimelineDrawing(Messages words) {
        this.words = words;
        setId("timeline-drawing");
        getStyleClass().add("timeline-drawing");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        axis.getStyleClass().add("axis");
    }

    public void show(List<TimelineEvent> shown) {
        events = List.copyOf(shown);
        dots.clear();
        labels.clear();
        List<String> told = new ArrayList<>();
        for (TimelineEvent event : events) {
            String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Circle dot = new Circle(event.kind() == TimelineEvent.Kind.OTHER ? DOT - 2 : DOT);
            dot.getStyleClass().addAll("dot", "dot-" + kind);
            dots.add(dot);
            String name = words.get("timeline." + kind);
            Label label =
                    Controls.label(
                            event.kind() == TimelineEvent.Kind.OTHER
                                    ? ""
                                    : event.clock() + " " + name,
                            "small");
            labels.add(label);
            told.add(event.clock() + " " + name);
        }
        setAccessibleText(words.get("timeline.accessible", String.join(", ", told)));
        getChildren().setAll(axis);
        getChildren().addAll(labels);
        getChildren().addAll(dots);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double middle = getHeight() / 2;
        axis.setStartX(MARGIN);
        axis.setEndX(MARGIN + width);
        axis.setStartY(middle);
        axis.setEndY(middle);
        int last = Math.max(1, events.stream().mapToInt(TimelineEvent::minute).max().orElse(1));
        double[] free = {0, 0};
        for (int i = 0; i < events.size(); i++) {
            double x = MARGIN + width * events.get(i).minute() / last;
            dots.get(i).setCenterX(x);
            dots.get(i).setCenterY(middle);
            Label label = labels.get(i);
            label.autosize();
            double left =
                    Math.clamp(
                            x - label.getWidth() / 2,
                            0,
                            Math.max(0, getWidth() - label.getWidth()));
            int row = left >= free[0] ? 0 : 1;
            label.setVisible(!label.getText().isEmpty() && left >= free[row]);
            if (label.isVisible()) {
                free[row] = left + label.getWidth() + 8;
            }
            label.relocate(
                    left, row == 0 ? middle - DOT - label.getHeight() - 3 : middle + DOT + 3);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 64;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 64;
    }
}

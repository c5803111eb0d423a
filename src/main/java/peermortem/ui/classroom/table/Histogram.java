package peermortem.ui.classroom.table;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Bars of how many grades fall into each of eight equal stretches from 0 to the best grade; the
/// best itself counts to the last.
public final class Histogram extends Region {
    private static final int BARS = 8;
    private static final double HEIGHT = 110;
    private static final double GAP = 5;
    private static final double HAIR = 1;

    private final List<Region> bars = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private int[] counts = new int[BARS];

    public Histogram(String id) {
        setId(id);
        getStyleClass().add("histogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            bars.add(bar);
            figures.add(Controls.label("", "small", "muted"));
        }
        for (int i = 0; i <= 4; i++) {
            ticks.add(Controls.label("", "small", "muted"));
        }
        getChildren().addAll(bars);
        getChildren().addAll(figures);
        getChildren().addAll(ticks);
    }

    /// Shows grades in per cent, `best` being the highest possible; the sentence tells the same.
    public void show(List<Double> grades, double best, String sentence) {
        counts = count(grades, best);
        setAccessibleText(sentence);
        for (int i = 0; i < BARS; i++) {
            figures.get(i).setText(counts[i] == 0 ? "" : Integer.toString(counts[i]));
        }
        for (int i = 0; i < ticks.size(); i++) {
            String figure = String.format(Locale.ROOT, "%.0f", best * i / 4);
            ticks.get(i).setText(figure);
        }
        requestLayout();
    }

    static int[] count(List<Double> grades, double best) {
        int[] counts = new int[BARS];
        for (double grade : grades) {
            int bar = best <= 0 ? 0 : (int) Math.floor(BARS * grade / best);
            counts[Math.clamp(bar, 0, BARS - 1)]++;
        }
        return counts;
    }

    @Override
    protected void layoutChildren() {
        double foot = ticks.getFirst().prefHeight(-1);
        double room = getHeight() - 2 * foot;
        double step = getWidth() / BARS;
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        for (int i = 0; i < BARS; i++) {
            double height = counts[i] == 0 ? HAIR : Math.max(3, room * counts[i] / most);
            double top = foot + room - height;
            bars.get(i).resizeRelocate(i * step + GAP / 2, top, step - GAP, height);
            Label figure = figures.get(i);
            double width = figure.prefWidth(-1);
            figure.resizeRelocate(i * step + (step - width) / 2, top - foot, width, foot);
        }
        for (int i = 0; i < ticks.size(); i++) {
            Label tick = ticks.get(i);
            double width = tick.prefWidth(-1);
            double share = i / (ticks.size() - 1.0);
            double x =
                    Math.clamp(getWidth() * share - width / 2, 0, Math.max(0, getWidth() - width));
            tick.resizeRelocate(x, getHeight() - foot, width, foot);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }
}

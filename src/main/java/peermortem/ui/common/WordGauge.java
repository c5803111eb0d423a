package peermortem.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import peermortem.domain.WordRange;

import java.util.Optional;

/// A bar with the allowed range of words and a mark where the text stands. Its colours only repeat
/// what the words beside it say.
public final class WordGauge extends Region {
    private static final double PREF_WIDTH = 116;
    private static final double HEIGHT = 7;
    private static final double MARK = 3;
    private static final double BEYOND = 1.65;

    private final Region allowed = new Region();
    private final Region mark = new Region();
    private Optional<WordRange> range = Optional.empty();
    private int words;

    public WordGauge(String id) {
        setId(id);
        getStyleClass().add("word-gauge");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        allowed.getStyleClass().add("allowed");
        mark.getStyleClass().add("mark");
        getChildren().addAll(allowed, mark);
    }

    /// Shows a count of words against the allowed range, with the sentence for those who cannot see
    /// it.
    public void show(int count, Optional<WordRange> allowedWords, String sentence) {
        words = count;
        range = allowedWords;
        setAccessibleText(sentence);
        Controls.style(mark, "outside", allowedWords.filter(r -> !r.contains(count)).isPresent());
        allowed.setVisible(allowedWords.isPresent());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double end = Math.max(range.map(r -> r.max() * BEYOND).orElse(1.0), words * 1.05);
        double width = getWidth();
        double from = width * range.map(r -> r.min() / end).orElse(0.0);
        double to = width * range.map(r -> r.max() / end).orElse(0.0);
        double middle = getHeight() / 2;
        allowed.resizeRelocate(from, middle - HEIGHT / 2, to - from, HEIGHT);
        mark.resizeRelocate(Math.min(width - MARK, width * words / end), 0, MARK, getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREF_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT + 8;
    }

    @Override
    protected double computeMinWidth(double height) {
        return PREF_WIDTH / 2;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }
}

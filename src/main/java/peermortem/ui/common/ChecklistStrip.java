package peermortem.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

import peermortem.domain.Verdict;

import java.util.List;

/// One small block per item: full where it was found, half full where unsure, hollow where it was
/// not. Blocks of one kind are one shape, since a table shows hundreds of them.
public final class ChecklistStrip extends Region {
    private static final double GAP = 2;
    private static final double NARROWEST = 4;
    private static final double USUAL = 8;

    /// The widest block, as a share of a tall strip's height; blocks of a flat one share its width.
    private static final double SHAPE = 0.7;

    private static final double TALL = 8;
    private final Path found = path("found");
    private final Path half = path("unsure-half");
    private final Path unsure = path("unsure");
    private final Path missing = path("not-found");
    private List<Verdict> verdicts = List.of();

    public ChecklistStrip() {
        getStyleClass().add("checklist-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(found, half, unsure, missing);
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().setAll("strip-blocks", styleClass);
        path.setManaged(false);
        return path;
    }

    /// Shows verdicts in the rubric's order; `sentence` tells the same in words.
    public void show(List<Verdict> shown, String sentence) {
        setAccessibleText(sentence);
        verdicts = List.copyOf(shown);
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(NARROWEST);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(USUAL);
    }

    private double width(double block) {
        int blocks = verdicts.size();
        return snappedLeftInset()
                + blocks * block
                + Math.max(0, blocks - 1) * GAP
                + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        for (Path path : List.of(found, half, unsure, missing)) {
            path.getElements().clear();
        }
        int blocks = verdicts.size();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double fair = (room - Math.max(0, blocks - 1) * GAP) / Math.max(1, blocks);
        double block = height > TALL ? Math.min(fair, height * SHAPE) : fair;
        double x = snappedLeftInset();
        for (Verdict verdict : verdicts) {
            double from = Math.rint(x);
            double to = Math.max(from + 2, Math.rint(x + block));
            draw(verdict, from, to, Math.rint(snappedTopInset()), height);
            x += block + GAP;
        }
    }

    /// Lines of one pixel lie between whole ones.
    private void draw(Verdict verdict, double from, double to, double top, double height) {
        double left = from + 0.5;
        double width = to - from - 1;
        double bottom = Math.max(top + 1.5, Math.rint(top + height) - 0.5);
        switch (verdict) {
            case FOUND -> block(found, left, width, top + 0.5, bottom);
            case NOT_FOUND -> block(missing, left, width, top + 0.5, bottom);
            case UNSURE -> {
                block(half, left, width * 0.55, top + 0.5, bottom);
                block(unsure, left, width, top + 0.5, bottom);
            }
        }
    }

    private static void block(Path path, double left, double width, double top, double bottom) {
        path.getElements()
                .addAll(
                        new MoveTo(left, top),
                        new HLineTo(left + width),
                        new VLineTo(bottom),
                        new HLineTo(left),
                        new ClosePath());
    }

    /// The style class of a verdict, the same everywhere.
    public static String styleOf(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> "found";
            case UNSURE -> "unsure";
            case NOT_FOUND -> "not-found";
        };
    }
}

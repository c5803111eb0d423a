package peermortem.ui.common;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import peermortem.domain.Verdict;

import java.util.ArrayList;
import java.util.List;

/// One small block per item: full where it was found, half full where unsure, hollow where it was
/// not. All blocks are fills of one background: a table shows hundreds, and fills without curves
/// are drawn without computing any outline.
public final class ChecklistStrip extends Region {
    private static final double GAP = 2;
    private static final double NARROWEST = 4;
    private static final double USUAL = 8;

    /// The widest block, as a share of a tall strip's height; blocks of a flat one share its width.
    private static final double SHAPE = 0.7;

    private static final double TALL = 8;
    private static final double HALF = 0.55;

    private static final StyleablePropertyFactory<ChecklistStrip> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<ChecklistStrip, Color> FOUND =
            STYLES.createColorCssMetaData("-pm-strip-found", strip -> strip.found);
    private static final CssMetaData<ChecklistStrip, Color> UNSURE =
            STYLES.createColorCssMetaData("-pm-strip-unsure", strip -> strip.unsure);
    private static final CssMetaData<ChecklistStrip, Color> MISSING =
            STYLES.createColorCssMetaData("-pm-strip-not-found", strip -> strip.missing);

    private final Colour found = new Colour(FOUND);
    private final Colour unsure = new Colour(UNSURE);
    private final Colour missing = new Colour(MISSING);
    private List<Verdict> verdicts = List.of();

    public ChecklistStrip() {
        getStyleClass().add("checklist-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
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
        List<BackgroundFill> fills = new ArrayList<>();
        int blocks = verdicts.size();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double fair = (room - Math.max(0, blocks - 1) * GAP) / Math.max(1, blocks);
        double block = height > TALL ? Math.min(fair, height * SHAPE) : fair;
        double x = snappedLeftInset();
        for (Verdict verdict : verdicts) {
            double from = Math.rint(x);
            double to = Math.max(from + 2, Math.rint(x + block));
            draw(fills, verdict, from, to);
            x += block + GAP;
        }
        setBackground(fills.isEmpty() ? null : new javafx.scene.layout.Background(fills, null));
    }

    private void draw(List<BackgroundFill> fills, Verdict verdict, double from, double to) {
        double top = Math.rint(snappedTopInset());
        double bottom = Math.max(top + 2, Math.rint(getHeight() - snappedBottomInset()));
        switch (verdict) {
            case FOUND -> fills.add(fill(found, from, to, top, bottom));
            case NOT_FOUND -> frame(fills, missing, from, to, top, bottom);
            case UNSURE -> {
                double half = Math.rint(from + (to - from) * HALF);
                fills.add(fill(unsure, from, half, top, bottom));
                frame(fills, unsure, from, to, top, bottom);
            }
        }
    }

    private void frame(
            List<BackgroundFill> fills,
            Colour colour,
            double from,
            double to,
            double top,
            double bottom) {
        fills.add(fill(colour, from, to, top, top + 1));
        fills.add(fill(colour, from, to, bottom - 1, bottom));
        fills.add(fill(colour, from, from + 1, top + 1, bottom - 1));
        fills.add(fill(colour, to - 1, to, top + 1, bottom - 1));
    }

    /// Insets are never negative: a strip reaches nowhere beyond its own bounds.
    private BackgroundFill fill(Colour colour, double from, double to, double top, double bottom) {
        Insets around =
                new Insets(
                        top, Math.max(0, getWidth() - to), Math.max(0, getHeight() - bottom), from);
        return new BackgroundFill(colour.get(), CornerRadii.EMPTY, around);
    }

    /// The style class of a verdict, the same everywhere.
    public static String styleOf(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> "found";
            case UNSURE -> "unsure";
            case NOT_FOUND -> "not-found";
        };
    }

    /// What a style sheet says of one kind of block.
    private final class Colour extends SimpleStyleableObjectProperty<Color> {
        Colour(CssMetaData<ChecklistStrip, Color> says) {
            super(says, ChecklistStrip.this, says.getProperty(), Color.TRANSPARENT);
        }

        @Override
        protected void invalidated() {
            requestLayout();
        }
    }
}

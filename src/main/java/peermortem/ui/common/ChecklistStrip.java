package peermortem.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import peermortem.domain.Verdict;

import java.util.List;

/// One small block per item: full where it was found, half full where unsure, hollow where it was
/// not.
public final class ChecklistStrip extends HBox {
    public ChecklistStrip() {
        getStyleClass().add("checklist-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /// Shows verdicts in the rubric's order; `sentence` tells the same in words.
    public void show(List<Verdict> verdicts, String sentence) {
        setAccessibleText(sentence);
        getChildren().setAll(verdicts.stream().map(ChecklistStrip::block).toList());
    }

    private static Region block(Verdict verdict) {
        Region block = new Region();
        block.getStyleClass().addAll("strip-block", styleOf(verdict));
        HBox.setHgrow(block, Priority.ALWAYS);
        return block;
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

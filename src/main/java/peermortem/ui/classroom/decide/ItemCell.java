package peermortem.ui.classroom.decide;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.TickVerdict;
import peermortem.service.SubmissionDetails;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.ChecklistStrip;
import peermortem.ui.common.Controls;

import java.util.Optional;

/// An item in the list: how the reviewers ticked it, what the checks say, what was decided.
final class ItemCell extends ListCell<RubricItem> {
    /// Around the line, with the list's scroll bar: rows are measured before the bar is there.
    private static final int AROUND = 40;

    private final ClassRoom room;
    private final DecisionModel model;

    ItemCell(ClassRoom room, DecisionModel model) {
        this.room = room;
        this.model = model;
        model.detailsProperty()
                .addListener((property, before, now) -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable RubricItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(null);
        Optional<SubmissionDetails> details = model.detailsProperty().get();
        if (!empty && item != null && details.isPresent()) {
            show(item, details.get());
        }
    }

    /// The skin asks a graphic for its height without telling it how wide it may be.
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() instanceof Region line
                ? snappedTopInset() + line.prefHeight(line.prefWidth(-1)) + snappedBottomInset()
                : super.computePrefHeight(width);
    }

    private void show(RubricItem item, SubmissionDetails details) {
        String standing = standing(item.id(), details);
        Label name = Controls.wrapped(item.label());
        Controls.style(name, "strong", model.open().contains(item.id()));
        VBox text = new VBox(name, Controls.label(standing, "muted", "small"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(text);
        line.getStyleClass().add("item-line");
        String automated = "";
        Optional<ItemVerdict> verdict =
                details.checklist().map(c -> c.items().get(item.id())).filter(v -> v != null);
        if (verdict.isPresent()) {
            automated = room.says().verdict(verdict.get().verdict());
            line.getChildren()
                    .add(Controls.pill(automated, ChecklistStrip.styleOf(verdict.get().verdict())));
        }
        line.prefWidthProperty().bind(getListView().widthProperty().subtract(AROUND));
        line.setMaxWidth(USE_PREF_SIZE);
        setGraphic(line);
        setAccessibleText(item.label() + ", " + standing + ", " + automated);
    }

    private String standing(ItemId item, SubmissionDetails details) {
        long met = count(item, details, TickVerdict.MET);
        long not = count(item, details, TickVerdict.NOT_MET);
        Optional<Decision> decision =
                details.decisions().stream().filter(d -> d.item().equals(item)).reduce((a, b) -> b);
        if (decision.isPresent()) {
            return room.words()
                    .get(
                            decision.get().met()
                                    ? "decide.item.decided-met"
                                    : "decide.item.decided-not",
                            met,
                            not);
        }
        String key = model.open().contains(item) ? "decide.item.waits" : "decide.item.ticks";
        return room.words().get(key, met, not);
    }

    private static long count(ItemId item, SubmissionDetails details, TickVerdict verdict) {
        return details.reviews().stream()
                .filter(Review::submitted)
                .filter(r -> r.tick(item).verdict() == verdict)
                .count();
    }
}

package peermortem.ui.review;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.domain.Declaration;
import peermortem.domain.ItemId;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.TickVerdict;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Keys;
import peermortem.ui.common.LineBreaks;
import peermortem.ui.common.Scripts;
import peermortem.ui.common.ScrollView;
import peermortem.ui.common.UiContext;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The checklist at the right: sections with their items, a note for the author, the score below.
final class ChecklistView extends BorderPane {
    private final UiContext context;
    private final Messages words;
    private final ReviewModel model;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollView(list);
    private final Map<ItemId, ItemRow> rows = new LinkedHashMap<>();
    private final Map<RubricSection, Label> counts = new LinkedHashMap<>();
    private final TextArea note = Scripts.typed(Keys.tabLeaves(new TextArea()));
    private final DeclarationBar declaration;
    private Optional<Rubric> shown = Optional.empty();

    ChecklistView(UiContext context, ReviewModel model) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.declaration = new DeclarationBar(words, model);
        setId("checklist");
        getStyleClass().add("checklist");
        HBox head =
                new HBox(
                        Controls.label(words.get("review.checklist"), "overline"),
                        Controls.spring(),
                        Controls.label(words.get("review.columns"), "overline"));
        head.getStyleClass().add("pane-head");
        setTop(head);
        list.setMinHeight(0);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(new ScorePanel(context, model));
        prepareNote();
        model.openProperty().addListener((property, before, now) -> refresh());
        model.itemProperty()
                .addListener(
                        (property, before, now) ->
                                Stream.of(before, now)
                                        .flatMap(Optional::stream)
                                        .forEach(this::refreshRow));
        model.edits().reviewProperty().addListener((property, before, now) -> refresh(before, now));
        refresh();
    }

    private void prepareNote() {
        note.setId("review-note");
        LineBreaks.allow(note);
        note.setPrefRowCount(2);
        note.setPromptText(words.get("review.note.prompt"));
        note.setAccessibleText(words.get("review.note.prompt"));
        Keys.escapes(note, this::focusCurrent);
        note.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now && !model.frozen()) {
                                model.edits().noteText(note.getText());
                            }
                        });
    }

    Optional<ItemRow> current() {
        return model.itemProperty().get().map(rows::get);
    }

    /// Puts the focus on the current item and brings it into view.
    void focusCurrent() {
        current()
                .ifPresent(
                        row -> {
                            row.requestFocus();
                            reveal(row);
                        });
    }

    private void refreshRow(ItemId item) {
        Optional.ofNullable(rows.get(item)).ifPresent(ItemRow::refresh);
    }

    /// A tick changes its row alone; all rows are brought up to date where a review was handed in,
    /// and those of another text once it is in front.
    private void refresh(Review before, Review now) {
        if (!before.submission().equals(now.submission())) {
            return;
        }
        if (before.submitted() != now.submitted()) {
            refresh();
            return;
        }
        rows.keySet().stream()
                .filter(item -> !before.tick(item).equals(now.tick(item)))
                .forEach(this::refreshRow);
        refreshRest();
    }

    private void refresh() {
        Optional<Rubric> rubric =
                model.openProperty()
                        .get()
                        .flatMap(o -> model.workProperty().get())
                        .map(w -> w.task().rubric());
        if (!rubric.equals(shown)) {
            shown = rubric;
            rebuild(rubric);
        }
        rows.values().forEach(ItemRow::refresh);
        refreshRest();
    }

    private void refreshRest() {
        counts.forEach((section, label) -> label.setText(count(section)));
        if (!note.isFocused()) {
            note.setText(Declaration.without(model.edits().review().note()));
        }
        note.setEditable(!model.frozen());
        declaration.refresh();
    }

    private void rebuild(Optional<Rubric> rubric) {
        list.getChildren().clear();
        rows.clear();
        counts.clear();
        rubric.ifPresent(
                r -> {
                    r.sections().stream()
                            .filter(s -> !s.items().isEmpty())
                            .forEach(this::addSection);
                    Label label = Controls.label(words.get("review.note.label"), "overline");
                    label.setLabelFor(note);
                    VBox box = new VBox(label, note);
                    box.getStyleClass().add("review-note");
                    list.getChildren().addAll(box, declaration);
                });
    }

    private void addSection(RubricSection section) {
        Label count = Controls.label("", "strong");
        count.setId(Controls.id("count", section.id()));
        counts.put(section, count);
        HBox head = new HBox(Controls.wrapped(section.title(), "strong"), Controls.spring(), count);
        head.getStyleClass().add("section-head");
        list.getChildren().add(head);
        for (RubricItem item : section.items()) {
            ItemRow row = new ItemRow(context, model, item);
            rows.put(item.id(), row);
            list.getChildren().add(row);
        }
    }

    private String count(RubricSection section) {
        long met =
                section.items().stream()
                        .filter(
                                item ->
                                        model.edits().review().tick(item.id()).verdict()
                                                == TickVerdict.MET)
                        .count();
        return met + "/" + section.items().size();
    }

    private void reveal(ItemRow row) {
        Bounds bounds = row.getBoundsInParent();
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, room);
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (room > 0 && (bounds.getMinY() < top || bounds.getMaxY() > bottom)) {
            double wanted =
                    bounds.getMinY() < top
                            ? bounds.getMinY() - 30
                            : bounds.getMaxY() + 10 - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp(wanted / room, 0, 1));
        }
    }
}

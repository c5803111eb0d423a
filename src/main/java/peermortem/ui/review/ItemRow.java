package peermortem.ui.review;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import peermortem.document.Excerpt;
import peermortem.domain.Evidence;
import peermortem.domain.ItemVerdict;
import peermortem.domain.RubricItem;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.text.Messages;
import peermortem.ui.common.ChecklistStrip;
import peermortem.ui.common.Controls;
import peermortem.ui.common.KnownHeight;
import peermortem.ui.common.UiContext;
import peermortem.ui.document.Comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One item of the checklist: the own tick at the left, the automated verdict at the right; the
/// current item also shows its evidence, a place for a note, and help. Its accessible text says all
/// of it.
final class ItemRow extends HBox {
    private final UiContext context;
    private final Messages words;
    private final ReviewModel model;
    private final RubricItem item;
    private final TickBox box = new TickBox();
    private final VBox below = new VBox();
    private final Label verdict = Controls.pill("");
    private final Label why = Controls.wrapped("", "muted", "small");
    private final Map<Boolean, HBox> actions = new HashMap<>();
    private final KnownHeight height = new KnownHeight();
    private Optional<ReasonEditor> editor = Optional.empty();
    private boolean helpShown;
    private boolean noteShown;

    ItemRow(UiContext context, ReviewModel model, RubricItem item) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.item = item;
        setId(Controls.id("item", item.id()));
        getStyleClass().add("item-row");
        setMinHeight(USE_PREF_SIZE); // or it would be measured twice
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        Label title = Controls.wrapped(item.label());
        below.getStyleClass().add("item-below");
        VBox middle = new VBox(title, below);
        HBox.setHgrow(middle, Priority.ALWAYS);
        verdict.setId(Controls.id("verdict", item.id()));
        getChildren().addAll(box, middle, verdict);
        box.setOnMouseClicked(
                event -> {
                    choose();
                    model.edits().tick(item.id(), TickVerdict.MET);
                });
        setOnMousePressed(event -> choose());
    }

    RubricItem item() {
        return item;
    }

    private void choose() {
        model.itemProperty().set(Optional.of(item.id()));
        if (editor.filter(ReasonEditor::editing).isEmpty()) {
            requestFocus();
        }
    }

    void toggleHelp() {
        helpShown = !helpShown;
        refresh();
    }

    /// Opens the place for a note or reason and puts the focus there.
    void write() {
        if (!model.frozen()) {
            noteShown = true;
            refresh();
            editor.ifPresent(ReasonEditor::focus);
        }
    }

    /// Shows the state of the model.
    void refresh() {
        boolean current = model.itemProperty().get().filter(item.id()::equals).isPresent();
        Tick tick = model.edits().review().tick(item.id());
        Optional<ItemVerdict> automated =
                model.openProperty()
                        .get()
                        .flatMap(o -> o.sheet().checklist())
                        .map(c -> c.items().get(item.id()));
        Optional<ItemVerdict> shown = automated.filter(v -> model.verdictShown(item.id()));
        Controls.style(this, "current", current);
        setFocusTraversable(current);
        box.show(tick.verdict());
        showVerdict(shown);
        boolean reasonWanted =
                tick.verdict() == TickVerdict.NOT_MET
                        || !tick.reason().isBlank()
                        || (noteShown && current);
        fillBelow(current, tick, shown, reasonWanted);
        setAccessibleText(sentence(tick));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height.at(width, super::computePrefHeight);
    }

    @Override
    public void requestLayout() {
        height.forget();
        super.requestLayout();
    }

    private void showVerdict(Optional<ItemVerdict> shown) {
        verdict.setText(
                shown.map(
                                v ->
                                        words.get(
                                                "verdict."
                                                        + v.verdict()
                                                                .name()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT)))
                        .orElse(words.get("verdict.hidden")));
        String style = shown.map(v -> ChecklistStrip.styleOf(v.verdict())).orElse("quiet");
        List.of("found", "unsure", "not-found", "quiet")
                .forEach(one -> Controls.style(verdict, one, one.equals(style)));
    }

    private void fillBelow(
            boolean current, Tick tick, Optional<ItemVerdict> shown, boolean reasonWanted) {
        List<javafx.scene.Node> nodes = new ArrayList<>();
        if (current && helpShown) {
            nodes.add(Controls.wrapped(help(), "small"));
        }
        if (current) {
            shown.flatMap(v -> why()).map(this::whyLine).ifPresent(nodes::add);
        }
        tick.passages().forEach(span -> nodes.add(new PassageRow(words, model, tick, span)));
        if (reasonWanted) {
            ReasonEditor shownEditor = editor.orElseGet(() -> newEditor(tick));
            editor = Optional.of(shownEditor);
            shownEditor.show(tick.reason());
            shownEditor.setFrozen(model.frozen());
            nodes.add(shownEditor);
            if (Comment.formatted(tick.reason())) {
                nodes.add(Comment.of(words, tick.reason()));
            }
        } else {
            editor = Optional.empty();
        }
        if (current && !model.frozen()) {
            nodes.add(actions.computeIfAbsent(reasonWanted, this::actions));
        }
        if (model.frozen()) {
            model.openProperty()
                    .get()
                    .flatMap(o -> new OtherTicks(words, o.sheet()).on(item.id(), tick))
                    .ifPresent(nodes::add);
        }
        if (!below.getChildren().equals(nodes)) {
            below.getChildren().setAll(nodes);
        }
        Controls.show(below, !nodes.isEmpty());
    }

    private Label whyLine(String words) {
        why.setText(words);
        return why;
    }

    private ReasonEditor newEditor(Tick tick) {
        Snippets snippets = new Snippets(context.settings());
        return new ReasonEditor(
                words,
                context.background(),
                item,
                tick.reason(),
                snippets.of(item.id()),
                text -> {
                    model.edits().reason(item.id(), text);
                    snippets.remember(item.id(), text);
                },
                this::requestFocus);
    }

    private HBox actions(boolean reasonShown) {
        HBox row = new HBox();
        row.getStyleClass().add("item-actions");
        if (!reasonShown) {
            Button note =
                    Controls.button(
                            Controls.id("note", item.id()),
                            words.get("review.note.add"),
                            this::write);
            note.setGraphic(Controls.keycap("C"));
            note.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            note.getStyleClass().add("small");
            note.setMinWidth(0); // else the list would be wider than its pane
            row.getChildren().add(note);
        }
        Button help =
                Controls.iconButton(
                        Controls.id("help", item.id()),
                        Feather.HELP_CIRCLE,
                        words.get("review.help"),
                        this::toggleHelp);
        row.getChildren().addAll(Controls.spring(), help);
        return row;
    }

    private String help() {
        String example =
                item.example().isBlank()
                        ? ""
                        : " " + words.get("review.help.example", item.example());
        return (item.help().isBlank() ? item.text() : item.help()) + example;
    }

    /// The first evidence with its number and line, or why there is none.
    private Optional<String> why() {
        EvidenceNumbers numbers = model.numbers();
        List<Evidence> evidence = numbers.evidence().getOrDefault(item.id(), List.of());
        if (evidence.isEmpty()) {
            return model.openProperty()
                    .get()
                    .flatMap(o -> o.sheet().checklist())
                    .flatMap(c -> Reasons.of(words, c, item.id()));
        }
        String shown =
                numbers.numbers(item.id()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        Evidence first = evidence.getFirst();
        String text =
                model.openProperty()
                        .get()
                        .map(o -> Excerpt.of(o.postmortem(), first, words::image))
                        .orElse("");
        String brief = text.length() > 70 ? text.substring(0, 69) + "…" : text;
        return Optional.of(
                shown.isEmpty()
                        ? words.get("review.evidence.elsewhere", brief, first.line())
                        : words.get("review.evidence", shown, brief, first.line()));
    }

    private String sentence(Tick tick) {
        return words.get(
                "review.item.accessible",
                item.label(),
                words.get(OtherTicks.key(tick.verdict())),
                verdict.getText());
    }
}

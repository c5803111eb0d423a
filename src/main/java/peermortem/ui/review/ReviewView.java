package peermortem.ui.review;

import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import peermortem.domain.Checklist;
import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.TickVerdict;
import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FormBar;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Keys;
import peermortem.ui.common.PaneWidths;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.UiContext;
import peermortem.ui.common.UndoStack;
import peermortem.ui.document.DocumentView;

import java.util.List;
import java.util.Optional;

/// The review screen: queue, postmortem, checklist; everything works by keyboard.
public final class ReviewView extends StackPane implements Screen {
    private final UiContext context;
    private final Messages words;
    private final ReviewModel model;
    private final SplitPane panes = new SplitPane();
    private final DocumentView document;
    private final BesideTabs tabs;
    private final FormBar form;
    private final FactsPanel facts;
    private final RemarkBar remark;
    private final ToggleButton advanced;
    private final QueueView queue;
    private final ChecklistView checklist;
    private final NothingToReview nothing;
    private Optional<ReviewModel.Open> shown = Optional.empty();
    private final PaneWidths widths;
    private final Passages passages;

    public ReviewView(UiContext context, ReviewModel model) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        setId("review");
        getStyleClass().add("review");
        form = new FormBar(words);
        document = new DocumentView(words);
        tabs = new BesideTabs(words, document);
        passages = new Passages(context, model, document);
        remark = new RemarkBar(words);
        facts = new FactsPanel(context, model::practice, document::reveal);
        checklist = new ChecklistView(context, model);
        queue = new QueueView(context, model, this::focusChecklist);
        advanced = new ToggleButton(words.get("review.advanced"));
        advanced.setId("advanced");
        advanced.setMinWidth(Region.USE_PREF_SIZE);
        advanced.setAccessibleText(words.get("review.advanced"));
        advanced.setOnAction(
                event -> model.showPart(advanced.isSelected() ? Part.ADVANCED : Part.MAIN));
        document.extras().addAll(List.of(advanced, form));
        document.setOnHighlight(this::choose);
        document.setOnMark(this::mark);
        BorderPane middle = new BorderPane(document);
        middle.setTop(remark);
        middle.setBottom(facts);
        panes.setId("review-panes");
        panes.getItems().addAll(queue, middle, checklist);
        widths = new PaneWidths(panes, context.settings(), "review", 0.185, 0.715);
        nothing = new NothingToReview(words, model);
        getChildren().addAll(panes, nothing);
        model.openProperty().addListener((property, before, now) -> show(now));
        model.edits().reviewProperty().addListener((property, before, now) -> mark(shown));
        show(model.openProperty().get());
    }

    private void show(Optional<ReviewModel.Open> open) {
        boolean other =
                !open.map(o -> o.sheet().submission() + "/" + o.part())
                        .equals(shown.map(o -> o.sheet().submission() + "/" + o.part()));
        shown = open;
        Controls.show(panes, open.isPresent());
        Controls.show(nothing, open.isEmpty());
        open.ifPresent(
                o -> {
                    if (other) {
                        document.show(o.postmortem(), model.numbers().highlights());
                        tabs.show(o);
                    }
                    Controls.show(advanced, o.sheet().snapshots().containsKey(Part.ADVANCED));
                    advanced.setSelected(o.part() == Part.ADVANCED);
                    Optional<Checklist> automated = o.sheet().checklist();
                    Controls.show(form, automated.isPresent());
                    model.workProperty()
                            .get()
                            .ifPresent(
                                    w -> automated.ifPresent(c -> form.show(c, w.task().rubric())));
                    facts.show(automated, model.times());
                    remark.show(o);
                });
        mark(open);
        if (other && panes.getScene() != null && panes.isVisible()) {
            focusChecklist();
        }
    }

    private void mark(Optional<ReviewModel.Open> open) {
        open.filter(this::isOfReview)
                .ifPresent(o -> document.setHighlights(model.numbers().highlights()));
    }

    /// The review of the next text is there before that text is in front.
    private boolean isOfReview(ReviewModel.Open inFront) {
        return inFront.sheet().submission().equals(model.edits().review().submission());
    }

    private void choose(ItemId item) {
        model.itemProperty().set(Optional.of(item));
        focusChecklist();
    }

    void focusChecklist() {
        checklist.focusCurrent();
    }

    void step(int by) {
        model.step(by);
        focusChecklist();
    }

    void nextOpen() {
        model.edits()
                .nextIncomplete(model.itemProperty().get())
                .ifPresentOrElse(
                        this::choose,
                        () ->
                                context.notices()
                                        .info(
                                                words.get(
                                                        model.frozen()
                                                                ? "review.frozen"
                                                                : "review.all-ticked")));
    }

    void tickMet() {
        model.itemProperty().get().ifPresent(item -> model.edits().tick(item, TickVerdict.MET));
    }

    void tickNotMet() {
        model.itemProperty()
                .get()
                .ifPresent(
                        item -> {
                            model.edits().tick(item, TickVerdict.NOT_MET);
                            if (model.edits().review().tick(item).verdict()
                                    == TickVerdict.NOT_MET) {
                                comment();
                            }
                        });
    }

    void comment() {
        checklist.current().ifPresent(ItemRow::write);
    }

    void help() {
        checklist.current().ifPresent(ItemRow::toggleHelp);
    }

    void jumpToEvidence() {
        passages.jump();
    }

    void mark() {
        passages.mark(this::focusChecklist);
    }

    void focusText() {
        document.focusText();
    }

    void nextSubmission(int by) {
        model.stepSubmission(by);
    }

    void submit() {
        focusChecklist();
        if (lookup("#submit-button") instanceof Button button && !button.isDisabled()) {
            button.fire();
            focusChecklist();
        }
    }

    @Override
    public Place place() {
        return Place.REVIEW;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of(words.get("review.keys.step"), "J", "K"),
                KeyHint.of(words.get("review.keys.open"), "U"),
                KeyHint.of(words.get("review.keys.met"), "Space"),
                KeyHint.of(words.get("review.keys.not-met"), "X"),
                KeyHint.of(words.get("review.keys.evidence"), "E"),
                KeyHint.of(words.get("review.keys.comment"), "C"),
                KeyHint.of(words.get("review.keys.mark"), "M"),
                KeyHint.of(words.get("review.keys.next"), "N", "P"),
                KeyHint.of(words.get("review.keys.text"), "T"),
                KeyHint.of(words.get("review.keys.links"), "Tab", "↵"),
                KeyHint.of(words.get("review.keys.help"), "H"),
                KeyHint.of(words.get("review.keys.submit"), Keys.cap("↵")));
    }

    @Override
    public void pressed(KeyEvent event) {
        if (shown.isPresent()) {
            new ReviewKeys(this).pressed(event);
        }
    }

    @Override
    public List<Command> commands() {
        return queue.commands();
    }

    @Override
    public Optional<UndoStack> undo() {
        return Optional.of(model.edits().undo());
    }

    @Override
    public void shown() {
        if (shown.isPresent()) {
            focusChecklist();
        } else {
            nothing.requestFocus();
        }
    }

    @Override
    public void hidden() {
        widths.remember();
    }

    @Override
    public void closing() {
        requestFocus();
        widths.remember();
    }
}

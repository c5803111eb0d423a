package peermortem.ui.review;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Declaration;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.ui.common.Command;
import peermortem.ui.common.UiContext;
import peermortem.ui.common.UndoStack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Changes of one review: shown at once, saved in the background one after another, undone and
/// redone. What cannot be saved for now stays in view as not saved and is tried again; where a
/// change is refused for good, the review is read again.
final class Edits {
    private static final Review NOTHING =
            new Review(
                    SubmissionId.of("-"),
                    PersonId.of("-"),
                    Sha256.of(""),
                    Map.of(),
                    "",
                    new ReviewState.Draft());

    private final UiContext context;
    private final ReviewModel model;
    private final UndoStack undo = new UndoStack();
    private final Unsaved unsaved = new Unsaved();
    private final ReadOnlyObjectWrapper<Review> review = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private CompletableFuture<Instant> last = CompletableFuture.completedFuture(Instant.EPOCH);
    private int changes;

    Edits(UiContext context, ReviewModel model) {
        this.context = context;
        this.model = model;
    }

    /// The items that keep the review from being submitted, in the rubric's order.
    List<RubricItem> incomplete() {
        return model.items().stream().filter(i -> !review().tick(i.id()).complete()).toList();
    }

    /// The first of them after an item, else the first of all.
    Optional<ItemId> nextIncomplete(Optional<ItemId> after) {
        List<ItemId> all = model.items().stream().map(RubricItem::id).toList();
        int at = after.map(all::indexOf).orElse(-1);
        List<ItemId> open = incomplete().stream().map(RubricItem::id).toList();
        return open.stream()
                .filter(id -> all.indexOf(id) > at)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    Review review() {
        return review.get();
    }

    ReadOnlyObjectProperty<Review> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /// When the last change became durable, in words.
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    UndoStack undo() {
        return undo;
    }

    boolean ticked(ItemId item) {
        return review().tick(item).verdict() != TickVerdict.OPEN;
    }

    /// Takes over a review as the store has it.
    void take(Review stored, boolean other) {
        if (other) {
            undo.clear();
            saved.set(unsaved.isEmpty() ? "" : context.words().get("review.unsaved"));
        }
        review.set(stored);
    }

    void clear() {
        take(NOTHING, true);
    }

    void forgetUndo() {
        undo.clear();
    }

    /// Gives an item a verdict; the same verdict again opens the item.
    void tick(ItemId item, TickVerdict wanted) {
        TickVerdict before = review().tick(item).verdict();
        TickVerdict after = before == wanted ? TickVerdict.OPEN : wanted;
        perform(
                "review.undo.tick",
                item,
                () -> setVerdict(item, after),
                () -> setVerdict(item, before));
    }

    void reason(ItemId item, String text) {
        String before = review().tick(item).reason();
        if (!before.equals(text)) {
            perform(
                    "review.undo.reason",
                    item,
                    () -> setReason(item, text),
                    () -> setReason(item, before));
        }
    }

    void note(String text) {
        String before = review().note();
        if (!before.equals(text)) {
            undo.perform(
                    new UndoStack.Change(
                            context.words().get("review.undo.note"),
                            () -> setNote(text),
                            () -> setNote(before)));
        }
    }

    /// Changes the words of the note and leaves its declaration.
    void noteText(String text) {
        note(Declaration.rewrite(review().note(), text));
    }

    void declare(Declaration declaration) {
        if (!model.frozen()) {
            note(declaration.on(review().note()));
        }
    }

    void passages(ItemId item, List<Span> passages) {
        List<Span> before = review().tick(item).passages();
        perform(
                "review.undo.passage",
                item,
                () -> setPassages(item, passages),
                () -> setPassages(item, before));
    }

    /// Runs an action when everything so far is durable.
    void whenSaved(Runnable action) {
        CompletableFuture<Instant> _ =
                last.handle(
                        (moment, failure) -> {
                            context.background().onWindow(action);
                            return moment;
                        });
    }

    private void perform(String key, ItemId item, Runnable redo, Runnable back) {
        if (model.frozen()) {
            return;
        }
        SubmissionId submission = review().submission();
        String label =
                model.items().stream()
                        .filter(i -> i.id().equals(item))
                        .map(i -> i.label())
                        .findFirst()
                        .orElse(item.value());
        undo.perform(
                new UndoStack.Change(
                        context.words().get(key, label),
                        () -> only(submission, redo),
                        () -> only(submission, back)));
    }

    private void only(SubmissionId submission, Runnable change) {
        if (review().submission().equals(submission)) {
            change.run();
        }
    }

    private void setVerdict(ItemId item, TickVerdict verdict) {
        put(review().tick(item).withVerdict(verdict));
        save("verdict " + item, (desk, id) -> desk.tick(id, item, verdict));
    }

    private void setReason(ItemId item, String text) {
        put(review().tick(item).withReason(text));
        save("reason " + item, (desk, id) -> desk.reason(id, item, text));
    }

    private void setPassages(ItemId item, List<Span> passages) {
        Tick tick = review().tick(item);
        put(new Tick(item, tick.verdict(), tick.reason(), passages));
        save("passages " + item, (desk, id) -> desk.passages(id, item, passages));
    }

    private void setNote(String text) {
        Review r = review();
        review.set(
                new Review(r.submission(), r.reviewer(), r.snapshot(), r.ticks(), text, r.state()));
        save("note", (desk, id) -> desk.note(id, text));
    }

    private void put(Tick tick) {
        Review r = review();
        Map<ItemId, Tick> ticks = new LinkedHashMap<>(r.ticks());
        ticks.put(tick.item(), tick);
        review.set(
                new Review(r.submission(), r.reviewer(), r.snapshot(), ticks, r.note(), r.state()));
    }

    private void save(String place, Unsaved.Saving saving) {
        Optional<ReviewModel.Work> work = model.workProperty().get();
        if (work.isEmpty()) {
            return;
        }
        Unsaved.Change change =
                new Unsaved.Change(work.get().desk(), review().submission(), place, saving);
        unsaved.forget(change);
        again();
        save(change);
    }

    /// Tries to save once more what could not be saved.
    private void again() {
        unsaved.takeAll().forEach(this::save);
    }

    private void save(Unsaved.Change change) {
        saved.set(context.words().get("review.saving"));
        CompletableFuture<Instant> saving = change.save();
        last = saving;
        int number = ++changes;
        CompletableFuture<Instant> _ =
                saving.handle(
                        (moment, failure) -> {
                            context.background()
                                    .onWindow(() -> settled(change, number, moment, failure));
                            return moment;
                        });
    }

    private void settled(
            Unsaved.Change change,
            int number,
            @Nullable Instant moment,
            @Nullable Throwable failure) {
        if (moment != null && number == changes && unsaved.isEmpty()) {
            saved.set(context.words().get("review.saved", model.times().clock(moment)));
        } else if (failure != null) {
            saved.set(context.words().get("review.unsaved"));
            Unsaved.passing(failure)
                    .ifPresentOrElse(problem -> keep(change, problem), () -> refused(failure));
        }
    }

    private void keep(Unsaved.Change change, Problem problem) {
        if (unsaved.isEmpty()) {
            Command again =
                    Command.of("review-again", context.words().get("review.again"), this::again);
            context.notices().info(context.words().problem(problem), again);
        }
        unsaved.add(change);
    }

    private void refused(Throwable failure) {
        Throwable cause = Unsaved.cause(failure);
        context.notices().unexpected(cause == null ? failure : cause);
        model.reload();
    }
}

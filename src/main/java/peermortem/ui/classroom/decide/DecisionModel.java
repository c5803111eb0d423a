package peermortem.ui.classroom.decide;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.service.DecisionSheet;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.service.SubmissionDetails;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.common.UndoStack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One submission whose items are looked at and decided, item by item.
final class DecisionModel {
    private final ClassroomModel model;
    private final Messages words;
    private final SubmissionId submission;
    private final UndoStack undo = new UndoStack();
    private final ReadOnlyObjectWrapper<Optional<SubmissionDetails>> details =
            new ReadOnlyObjectWrapper<>(this, "details", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DecisionSheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private Optional<ItemId> wanted;

    DecisionModel(
            ClassroomModel model, Messages words, SubmissionId submission, Optional<ItemId> first) {
        this.model = model;
        this.words = words;
        this.submission = submission;
        this.wanted = first;
    }

    SubmissionId submission() {
        return submission;
    }

    UndoStack undo() {
        return undo;
    }

    ReadOnlyObjectProperty<Optional<SubmissionDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DecisionSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    List<RubricItem> items() {
        return model.overview().map(o -> o.assignment().rubric().items()).orElse(List.of());
    }

    /// Reads the submission, and the item at hand, again.
    void reload() {
        model.ask(
                words.get("decide.loading"),
                desk -> desk.details(submission),
                seen -> details.set(Optional.of(seen)));
        wanted.or(this::firstItem).ifPresent(this::look);
    }

    /// Looks at an item.
    void look(ItemId item) {
        wanted = Optional.of(item);
        model.ask(
                words.get("decide.loading"),
                desk -> desk.moderation().sheet(submission, item),
                seen -> {
                    if (wanted.filter(seen.item().id()::equals).isPresent()) {
                        sheet.set(Optional.of(seen));
                    }
                });
    }

    /// Items of this submission that wait for a decision, in the rubric's order.
    List<ItemId> open() {
        return model.overview().map(o -> open(o, submission)).orElse(List.of());
    }

    /// The item that waits next after one, going round.
    Optional<ItemId> nextOpen(ItemId after) {
        List<ItemId> waiting = new ArrayList<>(open());
        waiting.removeIf(after::equals);
        List<ItemId> order = items().stream().map(RubricItem::id).toList();
        int at = order.indexOf(after);
        return waiting.stream()
                .min(
                        java.util.Comparator.comparingInt(
                                i -> Math.floorMod(order.indexOf(i) - at, order.size())));
    }

    /// The next submission after this one that waits for decisions.
    Optional<SubmissionId> nextSubmission() {
        List<SubmissionId> waiting =
                model.overview().stream()
                        .flatMap(o -> o.needsYou().stream())
                        .filter(need -> !need.items().isEmpty())
                        .map(NeedsYou::submission)
                        .distinct()
                        .toList();
        int at = waiting.indexOf(submission);
        return waiting.stream()
                .skip(at + 1L)
                .findFirst()
                .or(() -> waiting.stream().filter(s -> !s.equals(submission)).findFirst());
    }

    /// Rules on the item at hand; `then` runs when the ruling is saved.
    void decide(boolean met, String reason, Runnable then) {
        sheet.get().ifPresent(now -> decide(now, met, reason.strip(), then));
    }

    private void decide(DecisionSheet now, boolean met, String reason, Runnable then) {
        ItemId item = now.item().id();
        undo.perform(
                new UndoStack.Change(
                        words.get("decide.undo", now.item().label()),
                        () -> rule(item, met, reason, then),
                        () -> backTo(now)));
    }

    /// Takes the decision on the item at hand back; ticks count again.
    void undecide() {
        sheet.get()
                .filter(now -> !now.decisions().isEmpty())
                .ifPresent(
                        now ->
                                undo.perform(
                                        new UndoStack.Change(
                                                words.get(
                                                        "decide.undo-undecide", now.item().label()),
                                                () -> withdraw(now.item().id()),
                                                () -> backTo(now))));
    }

    /// Makes an item stand as it did on a sheet.
    private void backTo(DecisionSheet before) {
        ItemId item = before.item().id();
        if (before.decisions().isEmpty()) {
            withdraw(item);
        } else {
            Decision last = before.decisions().getLast();
            rule(item, last.met(), last.reason(), () -> {});
        }
    }

    private void withdraw(ItemId item) {
        model.attempt(
                words.get("decide.saving"),
                desk -> desk.moderation().undecide(submission, item),
                decision -> reload());
    }

    private void rule(ItemId item, boolean met, String reason, Runnable then) {
        model.attempt(
                words.get("decide.saving"),
                desk -> desk.moderation().decide(submission, item, met, reason),
                decision -> {
                    reload();
                    then.run();
                });
    }

    private Optional<ItemId> firstItem() {
        return open().stream()
                .findFirst()
                .or(() -> items().stream().map(RubricItem::id).findFirst());
    }

    private static List<ItemId> open(Overview overview, SubmissionId of) {
        List<ItemId> waiting =
                overview.needsYou().stream()
                        .filter(need -> need.submission().equals(of))
                        .flatMap(need -> need.items().stream())
                        .distinct()
                        .toList();
        return overview.assignment().rubric().items().stream()
                .map(RubricItem::id)
                .filter(waiting::contains)
                .toList();
    }
}

package peermortem.ui.review;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import peermortem.document.Postmortem;
import peermortem.domain.Hint;
import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.domain.VerdictShown;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewTask;
import peermortem.service.Sheet;
import peermortem.service.Subscription;
import peermortem.ui.common.Times;
import peermortem.ui.common.UiContext;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What the review screen shows: one reviewer's queue, the submission in front, its text, the
/// current item.
public final class ReviewModel {
    /// A submission in front with its parsed text.
    public record Open(Sheet sheet, Part part, Postmortem postmortem) {
        Optional<Snapshot> snapshot() {
            return Optional.ofNullable(sheet.snapshots().get(part));
        }
    }

    /// A desk and what it asks for.
    public record Work(ReviewDesk desk, ReviewTask task) {}

    private final UiContext context;
    private final LeftOff left;
    private final Edits edits;
    private final ReadOnlyObjectWrapper<Optional<Work>> work =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Open>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReviewQueue queue = new ReviewQueue();
    private final ObjectProperty<Optional<ItemId>> item =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Subscription> subscription = Optional.empty();
    private Optional<SubmissionId> wanted = Optional.empty();

    /// What was asked for while the desk was on its way.
    private Optional<SubmissionId> asked = Optional.empty();

    private final QueueReading reading;

    /// The desk on its way, the last that was asked for: answers may come in another order.
    private final ReadOnlyObjectWrapper<Optional<ReviewDesk>> coming =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private BiFunction<Rubric, String, List<Hint>> practice = (rubric, text) -> List.of();

    public ReviewModel(UiContext context) {
        this.context = context;
        this.left = new LeftOff(context.settings(), context.background());
        this.edits = new Edits(context, this);
        this.reading = new QueueReading(context, () -> work.get().map(Work::desk), queue);
    }

    /// Says where ungraded hints from industry practice come from.
    public void setPractice(BiFunction<Rubric, String, List<Hint>> hints) {
        practice = hints;
    }

    /// Hints from industry practice for the text in front; asked for only where they are wanted.
    List<Hint> practice() {
        return open.get().flatMap(o -> work.get().map(w -> practice(w, o))).orElse(List.of());
    }

    private List<Hint> practice(Work by, Open inFront) {
        return practice.apply(by.task().rubric(), inFront.postmortem().text());
    }

    /// Takes up a reviewer's work where it was left, else at the first review that is not
    /// submitted.
    public void open(ReviewDesk desk) {
        close();
        coming.set(Optional.of(desk));
        context.background()
                .job(
                        context.words().get("review.opening"),
                        progress -> new Opened(desk, desk.task(), desk.queue()))
                .onSuccess(
                        opened -> {
                            if (coming.get().equals(Optional.of(desk))) {
                                opened(opened);
                            }
                        })
                .onEnd(() -> coming.set(coming.get().filter(last -> !last.equals(desk))))
                .start();
    }

    /// Leaves the work; the desk itself is closed by whoever opened it.
    public void close() {
        subscription.ifPresent(Subscription::close);
        subscription = Optional.empty();
        wanted = Optional.empty();
        asked = Optional.empty();
        coming.set(Optional.empty());
        edits.clear();
        queue.clear();
        item.set(Optional.empty());
        open.set(Optional.empty());
        work.set(Optional.empty());
    }

    private record Opened(ReviewDesk desk, ReviewTask task, List<QueueEntry> queue) {}

    private void opened(Opened opened) {
        work.set(Optional.of(new Work(opened.desk(), opened.task())));
        queue.take(opened.queue());
        subscription =
                Optional.of(
                        opened.desk()
                                .onChange(
                                        touched ->
                                                context.background()
                                                        .onWindow(() -> reading.changed(touched))));
        left.first(opened.task().file(), queue.shown(), asked)
                .ifPresent(entry -> select(entry.submission()));
    }

    /// Brings a submission to the front, as soon as the desk is there.
    public void select(SubmissionId submission) {
        asked = Optional.of(submission).filter(s -> work.get().isEmpty());
        load(submission, Part.MAIN);
    }

    /// Changes between the postmortem and its advanced version.
    public void showPart(Part part) {
        open.get().ifPresent(o -> load(o.sheet().submission(), part));
    }

    /// Reads the submission in front again.
    void reload() {
        open.get().ifPresent(o -> load(o.sheet().submission(), o.part()));
    }

    private void load(SubmissionId submission, Part part) {
        work.get()
                .ifPresent(
                        w -> {
                            wanted = Optional.of(submission);
                            context.background()
                                    .job(
                                            context.words().get("review.opening"),
                                            progress -> read(w.desk().sheet(submission), part))
                                    .quietly()
                                    .onSuccess(
                                            read -> {
                                                if (wanted.filter(submission::equals).isPresent()) {
                                                    show(read);
                                                }
                                            })
                                    .start();
                        });
    }

    private static Open read(Sheet sheet, Part part) {
        Snapshot snapshot = sheet.snapshots().get(part);
        return new Open(sheet, part, Postmortem.parse(snapshot == null ? "" : snapshot.text()));
    }

    private void show(Open read) {
        boolean other =
                open.get()
                        .filter(o -> o.sheet().submission().equals(read.sheet().submission()))
                        .isEmpty();
        edits.take(read.sheet().review(), other);
        if (other) {
            item.set(items().stream().map(RubricItem::id).findFirst());
        }
        open.set(Optional.of(read));
        work.get().ifPresent(w -> left.keep(w.task().file(), read.sheet().submission()));
    }

    public ReadOnlyObjectProperty<Optional<Work>> workProperty() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ReviewDesk>> comingProperty() {
        return coming.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ObservableList<QueueEntry> queue() {
        return queue.shown();
    }

    /// The item in front.
    ObjectProperty<Optional<ItemId>> itemProperty() {
        return item;
    }

    Edits edits() {
        return edits;
    }

    List<RubricItem> items() {
        return work.get().map(w -> w.task().rubric().items()).orElse(List.of());
    }

    boolean frozen() {
        return open.get().map(o -> edits.review().submitted()).orElse(true);
    }

    /// The score of the own ticks.
    Optional<Score> score() {
        return work.get().map(w -> Score.of(w.task().rubric(), edits.review().met()));
    }

    /// True where the automated verdict of an item may be seen.
    boolean verdictShown(ItemId id) {
        return work.get()
                .filter(
                        w ->
                                w.task().verdictShown() == VerdictShown.AT_ONCE
                                        || edits.review().submitted()
                                        || edits.ticked(id))
                .isPresent();
    }

    EvidenceNumbers numbers() {
        return open.get().map(o -> EvidenceNumbers.of(o, this)).orElse(EvidenceNumbers.NONE);
    }

    /// The text that an item's evidence stands in.
    Part readFrom(Open inFront, ItemId id) {
        return work.get()
                .map(w -> w.task().rubric().readFrom(id, inFront.sheet().snapshots().keySet()))
                .orElse(Part.MAIN);
    }

    /// Goes a number of items on (or back), staying within the list.
    void step(int by) {
        List<ItemId> ids = items().stream().map(RubricItem::id).toList();
        if (!ids.isEmpty()) {
            int at = item.get().map(ids::indexOf).orElse(-1);
            item.set(Optional.of(ids.get(Math.clamp((long) at + by, 0, ids.size() - 1))));
        }
    }

    /// Goes to the next (or previous) submission of the queue, round the end.
    void stepSubmission(int by) {
        List<QueueEntry> all = queue.shown();
        if (!all.isEmpty()) {
            select(all.get(Math.floorMod(place() + by, all.size())).submission());
        }
    }

    /// Where in the queue the submission in front is; -1 where it is not.
    int place() {
        return current().map(queue::place).orElse(-1);
    }

    Optional<SubmissionId> current() {
        return open.get().map(o -> o.sheet().submission());
    }

    Times times() {
        return new Times(
                context.words(),
                context.clock(),
                work.get().map(w -> w.task().zone()).orElse(context.clock().getZone()));
    }
}

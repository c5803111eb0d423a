package peermortem.ui.review;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.domain.ItemVerdict;
import peermortem.domain.SubmissionId;
import peermortem.domain.Verdict;
import peermortem.domain.VerdictShown;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewStanding;
import peermortem.text.Messages;
import peermortem.ui.common.ChecklistStrip;
import peermortem.ui.common.Controls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One entry of the queue. Its nodes stay and change their words: new ones would have to be styled
/// each time.
final class QueueCell extends ListCell<SubmissionId> {
    private final Messages words;
    private final ReviewModel model;
    private final Label author = Controls.wrapped("", "strong");
    private final Label score = Controls.label("", "strong");
    private final Label about = Controls.wrapped("", "muted", "small");
    private final Label due = Controls.wrapped("", "muted", "small");
    private final ChecklistStrip strip = new ChecklistStrip();
    private final VBox card;

    QueueCell(Messages words, ReviewModel model) {
        this.words = words;
        this.model = model;
        HBox first = new HBox(author, Controls.spring(), score);
        card = new VBox(first, about, due, strip);
        card.getStyleClass().add("queue-card");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SubmissionId submission, boolean empty) {
        super.updateItem(submission, empty);
        refresh();
    }

    /// Shows the entry as it is now.
    void refresh() {
        SubmissionId submission = getItem();
        Optional<QueueEntry> entry =
                isEmpty() || submission == null ? Optional.empty() : entry(submission);
        entry.ifPresent(this::show);
        setGraphic(entry.isPresent() ? card : null);
        setAccessibleText(entry.map(this::sentence).orElse(null));
    }

    private Optional<QueueEntry> entry(SubmissionId submission) {
        int place = getIndex();
        return place >= 0 && place < model.queue().size()
                ? Optional.of(model.queue().get(place))
                        .filter(e -> e.submission().equals(submission))
                : Optional.empty();
    }

    private void show(QueueEntry entry) {
        author.setText(entry.author());
        score.setText(score(entry));
        String standing = words.get("standing." + entry.state().spelling());
        about.setText(
                entry.words().isPresent()
                        ? words.get("review.queue.about", entry.words().getAsInt(), standing)
                        : standing);
        Optional<Instant> until =
                entry.due().filter(moment -> entry.state() != ReviewStanding.State.SUBMITTED);
        Controls.show(due, until.isPresent());
        until.ifPresent(moment -> due.setText(words.get("review.due", model.times().day(moment))));
        boolean verdicts = verdictsShown(entry);
        Controls.show(strip, verdicts);
        if (verdicts) {
            strip.show(verdicts(entry), score(entry));
        }
    }

    private boolean verdictsShown(QueueEntry entry) {
        return entry.checklist().isPresent()
                && (entry.state() == ReviewStanding.State.SUBMITTED
                        || model.workProperty()
                                .get()
                                .filter(w -> w.task().verdictShown() == VerdictShown.AT_ONCE)
                                .isPresent());
    }

    private static List<Verdict> verdicts(QueueEntry entry) {
        return entry.checklist().stream()
                .flatMap(c -> c.items().values().stream())
                .map(ItemVerdict::verdict)
                .toList();
    }

    private String score(QueueEntry entry) {
        return verdictsShown(entry)
                ? entry.checklist()
                        .map(c -> c.score().mandatory() + "/" + c.score().mandatoryOf())
                        .orElse("–")
                : "–";
    }

    private String sentence(QueueEntry entry) {
        return words.get(
                "review.queue.accessible",
                entry.author(),
                words.get("standing." + entry.state().spelling()),
                entry.ticked(),
                entry.items(),
                score(entry));
    }
}

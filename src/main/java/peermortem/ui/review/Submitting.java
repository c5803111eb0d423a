package peermortem.ui.review;

import peermortem.domain.Outcome;
import peermortem.domain.SubmissionId;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewStanding;
import peermortem.ui.common.UiContext;

import java.time.Instant;
import java.util.function.BiFunction;

/// Freezes the review in front and opens it again, after everything before it is durable.
final class Submitting {
    private final UiContext context;
    private final ReviewModel model;

    Submitting(UiContext context, ReviewModel model) {
        this.context = context;
        this.model = model;
    }

    void submit() {
        boolean packet = model.workProperty().get().filter(w -> w.task().packet()).isPresent();
        boolean last = model.queue().stream().noneMatch(this::waits);
        change(
                ReviewDesk::submit,
                !last
                        ? "review.submitted.more"
                        : packet ? "review.submitted.hand-back" : "review.submitted");
    }

    private boolean waits(QueueEntry entry) {
        return entry.state() != ReviewStanding.State.SUBMITTED
                && model.current().filter(entry.submission()::equals).isEmpty();
    }

    void reopen(String reason) {
        change((desk, id) -> desk.reopen(id, reason), "review.reopened");
    }

    private void change(
            BiFunction<ReviewDesk, SubmissionId, Outcome<Instant>> action, String doneKey) {
        model.workProperty()
                .get()
                .ifPresent(
                        work -> model.edits().whenSaved(() -> run(work.desk(), action, doneKey)));
    }

    private void run(
            ReviewDesk desk,
            BiFunction<ReviewDesk, SubmissionId, Outcome<Instant>> action,
            String doneKey) {
        model.current()
                .ifPresent(
                        id ->
                                context.background()
                                        .job(
                                                context.words().get("review.opening"),
                                                progress -> action.apply(desk, id))
                                        .quietly()
                                        .onSuccess(outcome -> done(outcome, doneKey))
                                        .start());
    }

    private void done(Outcome<Instant> outcome, String doneKey) {
        context.settle(outcome, at -> context.notices().info(context.words().get(doneKey)));
        model.edits().forgetUndo();
        model.reload();
    }
}

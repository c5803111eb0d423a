package peermortem.ui.review;

import peermortem.domain.SubmissionId;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.Touched;
import peermortem.ui.common.Lists;
import peermortem.ui.common.Refresh;
import peermortem.ui.common.UiContext;
import peermortem.ui.common.Work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads a desk's queue anew after changes: the entries of the submissions that were touched, or
/// all where anything may have been. Lives on the window's thread.
final class QueueReading {
    /// More entries than these are read together.
    private static final int FEW = 20;

    private final UiContext context;
    private final Supplier<Optional<ReviewDesk>> desk;
    private final ReviewQueue queue;
    private final Refresh refresh;
    private Touched touched = Touched.NOTHING;

    QueueReading(UiContext context, Supplier<Optional<ReviewDesk>> desk, ReviewQueue queue) {
        this.context = context;
        this.desk = desk;
        this.queue = queue;
        this.refresh = new Refresh(context.background(), this::read);
    }

    void changed(Touched what) {
        touched = touched.and(what);
        refresh.ask();
    }

    private void read(Runnable ended) {
        Touched now = touched;
        touched = Touched.NOTHING;
        desk.get()
                .ifPresentOrElse(
                        from -> {
                            if (now.anything() || now.submissions().size() > FEW) {
                                all(from, ended);
                            } else {
                                only(from, now.submissions(), ended);
                            }
                        },
                        ended);
    }

    private void all(ReviewDesk from, Runnable ended) {
        List<QueueEntry> before = List.copyOf(queue.shown());
        read(
                from,
                progress -> Lists.difference(before, from.queue()),
                difference -> queue.take(difference),
                ended);
    }

    private void only(ReviewDesk from, Set<SubmissionId> submissions, Runnable ended) {
        read(
                from,
                progress -> {
                    Map<SubmissionId, Optional<QueueEntry>> read = new LinkedHashMap<>();
                    submissions.forEach(s -> read.put(s, from.entry(s)));
                    return read;
                },
                read -> read.forEach(this::take),
                ended);
    }

    /// A submission that came into the queue or left it moves the others.
    private void take(SubmissionId submission, Optional<QueueEntry> entry) {
        boolean there = queue.place(submission) >= 0;
        if (there != entry.isPresent()) {
            changed(Touched.ANYTHING);
        }
        entry.ifPresent(queue::take);
    }

    private <T> void read(ReviewDesk from, Work<T> work, Consumer<T> done, Runnable ended) {
        context.background()
                .job(context.words().get("review.opening"), work)
                .quietly()
                .onSuccess(
                        read -> {
                            if (desk.get().filter(from::equals).isPresent()) {
                                done.accept(read);
                            }
                        })
                .onEnd(ended)
                .start();
    }
}

package peermortem.ui.review;

import javafx.collections.ObservableList;

import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.ui.common.Lists;
import peermortem.ui.common.Refresh;
import peermortem.ui.common.UiContext;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a desk's queue anew after changes, and says what is other in it.
final class QueueReading {
    private final UiContext context;
    private final Supplier<Optional<ReviewDesk>> desk;
    private final ObservableList<QueueEntry> queue;
    private final Refresh refresh;

    QueueReading(
            UiContext context,
            Supplier<Optional<ReviewDesk>> desk,
            ObservableList<QueueEntry> queue) {
        this.context = context;
        this.desk = desk;
        this.queue = queue;
        this.refresh = new Refresh(context.background(), this::read);
    }

    /// To be called on the window's thread.
    void ask() {
        refresh.ask();
    }

    private void read(Runnable ended) {
        desk.get().ifPresentOrElse(from -> read(from, ended), ended);
    }

    private void read(ReviewDesk from, Runnable ended) {
        List<QueueEntry> before = List.copyOf(queue);
        context.background()
                .job(
                        context.words().get("review.opening"),
                        progress -> Lists.difference(before, from.queue()))
                .quietly()
                .onSuccess(
                        difference -> {
                            if (desk.get().filter(from::equals).isPresent()) {
                                Lists.apply(difference, queue);
                            }
                        })
                .onEnd(ended)
                .start();
    }
}

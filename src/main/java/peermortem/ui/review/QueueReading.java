package peermortem.ui.review;

import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.ui.common.UiContext;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads a desk's queue anew after changes. While it is being read nothing else asks for it; what
/// changed meanwhile is read once more afterwards. Without that the hundreds of changes of an
/// import would each read the class, and a review that somebody wants to open would wait for them
/// all.
final class QueueReading {
    private final UiContext context;
    private final Supplier<Optional<ReviewDesk>> desk;
    private final Consumer<List<QueueEntry>> answer;
    private boolean reading;
    private boolean stale;

    QueueReading(
            UiContext context,
            Supplier<Optional<ReviewDesk>> desk,
            Consumer<List<QueueEntry>> answer) {
        this.context = context;
        this.desk = desk;
        this.answer = answer;
    }

    /// To be called on the window's thread.
    void ask() {
        if (reading) {
            stale = true;
        } else {
            desk.get().ifPresent(this::read);
        }
    }

    private void read(ReviewDesk from) {
        reading = true;
        context.background()
                .job(context.words().get("review.opening"), progress -> from.queue())
                .quietly()
                .onSuccess(
                        queue -> {
                            if (desk.get().filter(from::equals).isPresent()) {
                                answer.accept(queue);
                            }
                        })
                .onEnd(this::done)
                .start();
    }

    private void done() {
        reading = false;
        if (stale) {
            stale = false;
            ask();
        }
    }
}

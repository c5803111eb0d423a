package peermortem.intake.batch;

import peermortem.domain.Outcome;
import peermortem.domain.ProblemException;
import peermortem.intake.Input;
import peermortem.intake.Intake;
import peermortem.intake.Intaken;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Fetches a feed once for all rows of one run that name one of its entries. A refused fetch is
/// forgotten, so that it can be tried again.
final class SharedFeeds {
    private final Intake intake;
    private final Map<Input, CompletableFuture<Outcome<List<Intaken>>>> feeds =
            new ConcurrentHashMap<>();

    SharedFeeds(Intake intake) {
        this.intake = intake;
    }

    Outcome<Intaken> take(Input input) {
        if (!(input instanceof Input.One(Input.Link feed, int number))) {
            return intake.take(input);
        }
        try {
            return all(feed).map(texts -> Intaken.chosen(feed.text(), texts, number));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private Outcome<List<Intaken>> all(Input.Link feed) {
        CompletableFuture<Outcome<List<Intaken>>> own = new CompletableFuture<>();
        CompletableFuture<Outcome<List<Intaken>>> first = feeds.putIfAbsent(feed, own);
        if (first != null) {
            return first.join();
        }
        try {
            Outcome<List<Intaken>> taken = intake.takeAll(feed);
            if (taken instanceof Outcome.Refused) {
                feeds.remove(feed);
            }
            own.complete(taken);
            return taken;
        } catch (RuntimeException e) {
            feeds.remove(feed);
            own.completeExceptionally(e);
            throw e;
        }
    }
}

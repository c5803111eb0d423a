package peermortem.service.review;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Review;
import peermortem.service.packet.PacketFile;
import peermortem.service.packet.ReviewOrder;
import peermortem.store.LetterStore;
import peermortem.store.Session;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes the answer of a review packet: the signed reviews alone, without texts and without the
/// key.
final class SendingBack {
    private final Store store;
    private final ReviewOrder order;

    SendingBack(Store store, ReviewOrder order) {
        this.store = store;
        this.order = order;
    }

    Outcome<Path> write(Path to) {
        Optional<LetterStore.Letter> answer = store.read(s -> s.letters().find(LetterStore.ANSWER));
        if (answer.isEmpty()) {
            return Outcome.refused("packet.nothing-to-send");
        }
        Path target = PacketFile.in(to, name());
        Map<Review, Instant> reviews = store.read(SendingBack::reviews);
        try {
            return Outcome.done(
                    PacketFile.make(
                            target,
                            PacketKind.REVIEW,
                            packet -> fill(packet, answer.get(), reviews)));
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", target);
        }
    }

    /// A review that a peer was asked for is a packet of its own, beside the TA's.
    private String name() {
        return order.accepted().isPresent()
                ? PacketFile.name("answer", order.reviewer(), order.packet().substring(0, 6))
                : PacketFile.name("answer", order.reviewer());
    }

    private static Map<Review, Instant> reviews(Session session) {
        Map<Review, Instant> all = new LinkedHashMap<>();
        for (Review review : session.reviews().all()) {
            all.put(review, session.reviews().changedAt(review.submission(), review.reviewer()));
        }
        return all;
    }

    private void fill(Session packet, LetterStore.Letter answer, Map<Review, Instant> reviews) {
        packet.letters().put(answer);
        if (order.accepted().isPresent()) {
            store.read(s -> s.letters().find(LetterStore.ORDER)).ifPresent(packet.letters()::put);
        }
        reviews.forEach((review, at) -> packet.reviews().replace(review, order.rubricHash(), at));
    }
}

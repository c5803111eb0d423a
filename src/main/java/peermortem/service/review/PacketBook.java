package peermortem.service.review;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.service.book.TickWriter;
import peermortem.service.packet.ReviewAnswer;
import peermortem.service.packet.ReviewOrder;
import peermortem.service.packet.Signing;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.Session;
import peermortem.store.SheetStore.SheetRow;

/// What reviewing means in a packet: with every change the whole answer is signed anew.
final class PacketBook implements TickWriter.Book {
    private final ReviewOrder order;
    private final Signing.Keys keys;

    PacketBook(ReviewOrder order, Signing.Keys keys) {
        this.order = order;
        this.keys = keys;
    }

    /// Signs all reviews as they now are.
    static void sign(Session session, ReviewOrder order, Signing.Keys keys) {
        ReviewAnswer answer =
                ReviewAnswer.of(
                        session,
                        order.classId(),
                        order.packet(),
                        order.reviewer(),
                        order.rubricHash());
        session.letters().put(Signing.sign(LetterStore.ANSWER, Json.write(answer), keys));
    }

    @Override
    public Sha256 snapshot(Session session, SubmissionId submission) {
        return session.sheets().all().stream()
                .filter(s -> s.submission().equals(submission))
                .map(SheetRow::main)
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(Problem.of("review.not-yours", submission)));
    }

    @Override
    public Sha256 rubricHash(Session session) {
        return order.rubricHash();
    }

    @Override
    public void starting(Session session, SubmissionId submission) {
        snapshot(session, submission);
    }

    @Override
    public void changed(Session session, SubmissionId submission, Tick before, Tick after) {
        // a packet keeps no log
    }

    @Override
    public void submitted(Session session, Review review) {
        // a packet keeps no log
    }

    @Override
    public void reopened(Session session, Review review, String reason) {
        // a packet keeps no log
    }

    @Override
    public boolean wantsDeclaration() {
        return order.declaration();
    }

    @Override
    public void written(Session session) {
        sign(session, order, keys);
    }
}

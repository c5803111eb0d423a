package peermortem.service.exchange;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.domain.Span;
import peermortem.domain.Tick;
import peermortem.service.book.Standing;
import peermortem.service.packet.ReviewAnswer.Answered;
import peermortem.store.Session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A review that a packet brings: whether it may come in, and as what.
public final class Brought {
    private static final int LONGEST_WORDS = 100_000;

    private Brought() {}

    public static Optional<Problem> refusal(
            Session session,
            Standing standing,
            PersonId reviewer,
            Answered review,
            Optional<Rubric> rubric) {
        boolean allocated =
                standing.allocations(review.submission()).stream()
                        .anyMatch(a -> a.reviewer().equals(reviewer));
        if (!allocated) {
            return Optional.of(Problem.of("packet.not-allocated", review.submission()));
        }
        Optional<Sha256> content =
                session.sent().content(reviewer, review.submission(), review.text());
        if (content.isEmpty()) {
            return Optional.of(Problem.of("packet.other-text", review.submission()));
        }
        int length = session.texts().text(content.get()).map(String::length).orElse(0);
        boolean sound =
                review.note().length() <= LONGEST_WORDS
                        && review.ticks().stream().allMatch(t -> sound(rubric, t, length));
        return sound
                ? Optional.empty()
                : Optional.of(Problem.of("packet.odd-content", review.submission()));
    }

    private static boolean sound(Optional<Rubric> rubric, Tick tick, int length) {
        boolean known = rubric.flatMap(r -> r.item(tick.item())).isPresent();
        return known
                && tick.reason().length() <= LONGEST_WORDS
                && tick.passages().stream().map(Span::end).allMatch(end -> end <= length);
    }

    public static Review review(Session session, PersonId reviewer, Answered answered) {
        Map<ItemId, Tick> ticks = new LinkedHashMap<>();
        answered.ticks().forEach(t -> ticks.put(t.item(), t));
        return new Review(
                answered.submission(),
                reviewer,
                session.sent()
                        .content(reviewer, answered.submission(), answered.text())
                        .orElseThrow(),
                ticks,
                answered.note(),
                answered.submittedAt()
                        .<ReviewState>map(ReviewState.Submitted::new)
                        .orElseGet(ReviewState.Draft::new));
    }
}

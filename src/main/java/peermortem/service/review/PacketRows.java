package peermortem.service.review;

import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.service.ReviewsTaken;
import peermortem.service.RosterImport.RowProblem;
import peermortem.service.packet.ReviewOrder;
import peermortem.service.packet.Signing;
import peermortem.store.Session;
import peermortem.store.SheetStore.SheetRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a reviews CSV into a packet: only this reviewer's rows, only of submissions that the
/// packet brings.
final class PacketRows {
    private final Session session;
    private final ReviewOrder order;
    private final Signing.Keys keys;
    private final Instant now;

    PacketRows(Session session, ReviewOrder order, Signing.Keys keys, Instant now) {
        this.session = session;
        this.order = order;
        this.keys = keys;
        this.now = now;
    }

    ReviewsTaken take(ReviewRows.Read read) {
        PersonId reviewer = PersonId.of(order.reviewer());
        List<RowProblem> problems = new ArrayList<>(read.problems());
        int reviews = 0;
        int ticks = 0;
        for (ReviewRows.Group group : read.groups()) {
            Optional<SheetRow> sheet = sheet(group.pair().submission());
            Optional<Problem> problem = problem(group, sheet);
            if (problem.isPresent() || sheet.isEmpty()) {
                problem.ifPresent(p -> problems.add(new RowProblem(group.row(), p)));
                continue;
            }
            SubmissionId submission = sheet.get().submission();
            Optional<Review> before = session.reviews().find(submission, reviewer);
            Review after = group.review(submission, reviewer, sheet.get().main(), before, now);
            if (before.isEmpty() || !before.get().equals(after)) {
                session.reviews().replace(after, order.rubricHash(), now);
                reviews++;
                ticks += group.ticks().size();
            }
        }
        if (reviews > 0) {
            PacketBook.sign(session, order, keys);
        }
        return new ReviewsTaken(reviews, ticks, 0, 0, problems);
    }

    private Optional<SheetRow> sheet(String name) {
        return session.sheets().all().stream()
                .filter(
                        s ->
                                s.submission().value().equals(name)
                                        || s.author().equalsIgnoreCase(name))
                .findFirst();
    }

    private Optional<Problem> problem(ReviewRows.Group group, Optional<SheetRow> sheet) {
        if (sheet.isEmpty()) {
            return Optional.of(Problem.of("reviews.submission", group.pair().submission()));
        }
        String reviewer = group.pair().reviewer();
        if (!reviewer.isEmpty() && !reviewer.equalsIgnoreCase(order.reviewer())) {
            return Optional.of(Problem.of("reviews.reviewer", reviewer));
        }
        return group.ticks().keySet().stream()
                .filter(i -> order.rubric().item(i).isEmpty())
                .findFirst()
                .map(i -> Problem.of("review.no-item", i));
    }
}

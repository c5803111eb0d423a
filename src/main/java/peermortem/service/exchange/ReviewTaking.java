package peermortem.service.exchange;

import org.jspecify.annotations.Nullable;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.Problem;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;
import peermortem.service.packet.PacketFile;
import peermortem.service.packet.ReviewAnswer;
import peermortem.service.packet.ReviewAnswer.Answered;
import peermortem.service.packet.ReviewOrder;
import peermortem.store.Changed;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;
import peermortem.store.Session;
import peermortem.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes reviews in: a packet counts only where its signature fits a key that was given to this
/// reviewer, its tables say what was signed, and every review is of a text that this reviewer was
/// sent. The newest state of a review wins, in whatever order packets come.
final class ReviewTaking implements PacketTaking.Taker {
    private final OpenClass open;
    private final Sender senders;

    ReviewTaking(OpenClass open) {
        this.open = open;
        this.senders = new Sender(open);
    }

    @Override
    public Line take(Path file, Store packet) {
        Letter letter = PacketFile.answer(packet);
        ReviewAnswer answer = Json.read(letter.json(), ReviewAnswer.class);
        if (!senders.isOurs(answer.classId())) {
            return senders.wrongClass(file);
        }
        Optional<PersonId> reviewer = signer(packet, letter, answer);
        if (reviewer.isEmpty()) {
            return Line.forged(file);
        }
        List<Problem> accepted = accepted(packet);
        Function<Session, Line> work = session -> keep(session, file, reviewer.get(), answer);
        return (isOfRubricInForce(answer)
                        ? open.change(Changed.reviewed(submissions(answer)), work)
                        : open.change(work))
                .orThrow()
                .after(accepted);
    }

    private boolean isOfRubricInForce(ReviewAnswer answer) {
        return open.store().read(s -> s.assignment().rubricHash()).equals(answer.rubric());
    }

    private static Set<SubmissionId> submissions(ReviewAnswer answer) {
        return answer.reviews().stream().map(Answered::submission).collect(Collectors.toSet());
    }

    /// A review that was asked for brings its acceptance along, in case that has not come by
    /// itself.
    private List<Problem> accepted(Store packet) {
        return packet.read(s -> s.letters().find(LetterStore.ORDER))
                .flatMap(l -> Json.read(l.json(), ReviewOrder.class).accepted())
                .map(acceptance -> new RequestTaking(open).take(packet.file(), acceptance).came())
                .orElse(List.of());
    }

    /// Who signed: the holder of the key, whose pseudonym the answer bears, if the tables agree
    /// with it.
    private Optional<PersonId> signer(Store store, Letter letter, ReviewAnswer answer) {
        String tables =
                store.read(
                        s ->
                                Json.write(
                                        ReviewAnswer.of(
                                                s,
                                                answer.classId(),
                                                answer.packet(),
                                                answer.reviewer(),
                                                answer.rubric())));
        return tables.equals(letter.json())
                ? senders.of(letter).filter(p -> answer.reviewer().equals(words(p)))
                : Optional.empty();
    }

    private @Nullable String words(PersonId person) {
        return open.store().read(s -> s.people().pseudonyms(PersonRole.REVIEWER)).get(person);
    }

    private Line keep(Session session, Path file, PersonId reviewer, ReviewAnswer answer) {
        Standing standing = open.standing();
        Optional<Rubric> rubric = rubric(session, answer.rubric());
        int changed = 0;
        boolean late = false;
        boolean newerDraft = false;
        boolean older = false;
        @Nullable Problem problem = null;
        for (Answered review : answer.reviews()) {
            Optional<Problem> why = Brought.refusal(session, standing, reviewer, review, rubric);
            if (why.isPresent()) {
                problem = why.get();
                continue;
            }
            Optional<Review> before = session.reviews().find(review.submission(), reviewer);
            Review after = Brought.review(session, reviewer, review);
            boolean same = before.filter(b -> same(b, after)).isPresent();
            if (before.isPresent() && !newer(session, before.get(), after, review.changedAt())) {
                older |= !same;
                continue;
            }
            session.reviews().replace(after, answer.rubric(), review.changedAt());
            if (same) {
                continue;
            }
            changed++;
            late |= late(standing, review);
            newerDraft |= before.isPresent() && review.submittedAt().isEmpty();
            before.filter(Review::submitted).ifPresent(b -> logReplaced(session, b, after));
        }
        log(session, reviewer, answer, changed);
        List<Problem> came =
                changed == 0 ? List.of() : List.of(Problem.of("packet.came.reviews", changed));
        Fate fate = fate(changed, late, newerDraft, older);
        Fate told = problem == null ? fate : changed > 0 ? fate : Fate.FORGED;
        return new Line(file, told, Optional.of(reviewer), came, Optional.ofNullable(problem));
    }

    private void log(Session session, PersonId reviewer, ReviewAnswer answer, int changed) {
        if (changed > 0) {
            open.log(
                    session,
                    "packet.taken",
                    reviewer.value(),
                    Facts.NONE,
                    Facts.of("packet", answer.packet(), "reviews", changed));
        }
    }

    /// The rubric that a packet was made by: the one in force, or one from before a change.
    private static Optional<Rubric> rubric(Session session, Sha256 hash) {
        return session.assignment().rubricHash().equals(hash)
                ? Optional.of(session.assignment().get().rubric())
                : Optional.ofNullable(session.assignment().earlier().get(hash));
    }

    private static Fate fate(int changed, boolean late, boolean newerDraft, boolean older) {
        if (changed == 0) {
            return older ? Fate.OLDER_THAN_HERE : Fate.UNCHANGED;
        }
        if (late) {
            return Fate.AFTER_DEADLINE;
        }
        return newerDraft ? Fate.NEWER_DRAFT : Fate.NEW;
    }

    private static boolean late(Standing standing, Answered review) {
        Optional<Instant> due = standing.state().assignment().reviewDue();
        return due.isPresent()
                && review.submittedAt().filter(at -> at.isAfter(due.get())).isPresent();
    }

    private static boolean same(Review one, Review other) {
        return one.snapshot().equals(other.snapshot())
                && one.ticks().equals(other.ticks())
                && one.note().equals(other.note())
                && one.state().equals(other.state());
    }

    /// Newer by its last change; of two changed at the same moment the finished one, or the one
    /// that comes later in the alphabet, so that every order of packets ends the same.
    private static boolean newer(Session session, Review before, Review after, Instant changedAt) {
        Instant here = session.reviews().changedAt(before.submission(), before.reviewer());
        int order = changedAt.compareTo(here);
        return order > 0 || (order == 0 && words(after).compareTo(words(before)) > 0);
    }

    private static String words(Review review) {
        return Json.write(
                List.of(
                        review.submitted(),
                        review.state(),
                        review.ticks().values().stream()
                                .sorted(Comparator.comparing(Tick::item))
                                .toList(),
                        review.note(),
                        review.snapshot()));
    }

    private void logReplaced(Session session, Review before, Review after) {
        for (ItemId item : after.ticks().keySet()) {
            if (!before.tick(item).equals(after.tick(item))) {
                session.events()
                        .add(
                                open.now(),
                                "tick.changed",
                                before.reviewer(),
                                before.submission() + " " + item,
                                Facts.of(before.tick(item)),
                                Facts.of(after.tick(item)));
            }
        }
    }
}

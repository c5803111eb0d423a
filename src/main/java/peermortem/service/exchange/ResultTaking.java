package peermortem.service.exchange;

import peermortem.domain.Appeal;
import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.Problem;
import peermortem.domain.Rating;
import peermortem.domain.Release;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.service.Moments;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;
import peermortem.service.packet.PacketFile;
import peermortem.service.packet.ResultAnswer;
import peermortem.service.packet.ResultAnswer.Objection;
import peermortem.service.packet.ResultAnswer.Rated;
import peermortem.store.Json;
import peermortem.store.LetterStore.Letter;
import peermortem.store.Session;
import peermortem.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in what a student said to their result: ratings of reviews, and appeals within the window.
final class ResultTaking implements PacketTaking.Taker {
    private static final int LONGEST_WORDS = 20_000;
    private final OpenClass open;
    private final Sender senders;

    ResultTaking(OpenClass open) {
        this.open = open;
        this.senders = new Sender(open);
    }

    @Override
    public Line take(Path file, Store packet) {
        Letter letter = PacketFile.answer(packet);
        ResultAnswer answer = Json.read(letter.json(), ResultAnswer.class);
        if (!senders.isOurs(answer.classId())) {
            return senders.wrongClass(file);
        }
        Optional<PersonId> author = senders.of(letter);
        boolean own =
                author.flatMap(a -> open.standing().submissionOf(a))
                        .filter(answer.submission()::equals)
                        .isPresent();
        return own
                ? open.change(session -> keep(session, file, author.orElseThrow(), answer))
                        .orThrow()
                : Line.forged(file);
    }

    private Line keep(Session session, Path file, PersonId author, ResultAnswer answer) {
        int ratings = 0;
        int appeals = 0;
        Optional<Problem> problem = Optional.empty();
        for (Rated rated : answer.ratings()) {
            ratings += rate(session, answer.submission(), rated) ? 1 : 0;
        }
        for (Objection objection : answer.appeals()) {
            Optional<Problem> why = refusal(answer.submission(), objection);
            problem = why.or(() -> why).isPresent() ? why : problem;
            appeals += why.isEmpty() && appeal(session, answer.submission(), objection) ? 1 : 0;
        }
        boolean late = problem.filter(p -> p.code().equals("appeal.too-late")).isPresent();
        List<Problem> came = new ArrayList<>();
        if (appeals > 0) {
            came.add(Problem.of("packet.came.appeals", appeals));
        }
        if (ratings > 0) {
            came.add(Problem.of("packet.came.ratings", ratings));
        }
        Fate fate = late ? Fate.AFTER_DEADLINE : came.isEmpty() ? Fate.UNCHANGED : Fate.NEW;
        return new Line(file, fate, Optional.of(author), came, problem);
    }

    /// Keeps a rating; of two, the one that was said last.
    private boolean rate(Session session, SubmissionId submission, Rated rated) {
        Optional<PersonId> reviewer = reviewer(session, rated.reviewer());
        boolean reviewed =
                reviewer.flatMap(r -> session.reviews().find(submission, r))
                        .filter(Review::submitted)
                        .isPresent();
        if (!reviewed) {
            return false;
        }
        Instant at = Moments.notAfter(rated.at(), open.now());
        Rating rating = new Rating(submission, reviewer.orElseThrow(), rated.helpful(), at);
        Optional<Rating> before =
                session.decisions().ratings().stream()
                        .filter(r -> r.submission().equals(submission))
                        .filter(r -> r.reviewer().equals(rating.reviewer()))
                        .findFirst();
        if (before.filter(b -> !b.at().isBefore(at)).isPresent()) {
            return false;
        }
        session.decisions().put(rating);
        open.log(
                session,
                "review.rated",
                submission + " " + rating.reviewer(),
                before.map(b -> Facts.of("helpful", b.helpful())).orElse(Facts.NONE),
                Facts.of("helpful", rating.helpful()));
        return true;
    }

    /// Who goes by this pseudonym, or in an open class by this id.
    private static Optional<PersonId> reviewer(Session session, String shown) {
        return session.people().pseudonyms(PersonRole.REVIEWER).entrySet().stream()
                .filter(e -> e.getValue().equals(shown))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.of(PersonId.of(shown)));
    }

    private Optional<Problem> refusal(SubmissionId submission, Objection objection) {
        Standing standing = open.standing();
        Release release = standing.state().releases().get(submission);
        boolean sound =
                standing.state().assignment().rubric().item(objection.item()).isPresent()
                        && !objection.quote().isBlank()
                        && objection.quote().length() <= LONGEST_WORDS
                        && objection.argument().length() <= LONGEST_WORDS;
        if (!sound) {
            return Optional.of(Problem.of("packet.odd-content", submission));
        }
        if (release == null || release.stage() != Release.Stage.RELEASED) {
            return Optional.of(Problem.of("appeal.not-released", submission));
        }
        Instant until = release.at().plus(standing.state().assignment().settings().appealWindow());
        return Moments.notAfter(objection.at(), open.now()).isAfter(until)
                ? Optional.of(Problem.of("appeal.too-late", objection.item()))
                : Optional.empty();
    }

    private boolean appeal(Session session, SubmissionId submission, Objection objection) {
        boolean known =
                session.decisions().appeals().stream()
                        .anyMatch(
                                a ->
                                        a.submission().equals(submission)
                                                && a.item().equals(objection.item()));
        if (known) {
            return false;
        }
        Appeal appeal =
                new Appeal(
                        submission,
                        objection.item(),
                        objection.quote(),
                        objection.argument(),
                        Moments.notAfter(objection.at(), open.now()));
        session.decisions().put(appeal);
        open.log(
                session,
                "appeal.made",
                submission + " " + objection.item(),
                Facts.NONE,
                Facts.of("quote", appeal.quote(), "argument", appeal.argument()));
        return true;
    }
}

package peermortem.service.exchange;

import peermortem.domain.Allocation;
import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ReviewRequest;
import peermortem.domain.ReviewRequest.Answer;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.Apart;
import peermortem.service.Moments;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;
import peermortem.service.packet.Acceptance;
import peermortem.service.packet.HandInLetter;
import peermortem.service.packet.Masking;
import peermortem.service.packet.RequestAnswer;
import peermortem.store.Json;
import peermortem.store.Session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes in what students settle among themselves: who asked whom for a review, and the answer. An
/// acceptance allocates the review; it outranks a refusal, whichever comes first.
final class RequestTaking {
    private final OpenClass open;
    private final Sender senders;

    RequestTaking(OpenClass open) {
        this.open = open;
        this.senders = new Sender(open);
    }

    Line take(Path file, Acceptance acceptance) {
        HandInLetter asked = Json.read(acceptance.request().json(), HandInLetter.class);
        RequestAnswer answer = Json.read(acceptance.answer().json(), RequestAnswer.class);
        Optional<PersonId> author = senders.of(acceptance.request());
        Optional<PersonId> peer = senders.of(acceptance.answer());
        if (!senders.isOurs(asked.classId()) || !senders.isOurs(answer.classId())) {
            return senders.wrongClass(file);
        }
        if (author.isEmpty()
                || peer.isEmpty()
                || peer.equals(author)
                || !answer.request().equals(acceptance.request().hash())
                || !isOf(author.get(), asked.submission())) {
            return Line.forged(file);
        }
        Optional<Problem> barred = barred(author.get(), peer.get());
        if (answer.accepted() && barred.isPresent()) {
            return new Line(file, Fate.UNCHANGED, peer, List.of(), barred);
        }
        Answer said = answer.accepted() ? Answer.ACCEPTED : Answer.DECLINED;
        Instant at = Moments.notAfter(asked.at(), open.now());
        ReviewRequest request = new ReviewRequest(asked.submission(), peer.get(), at, said);
        boolean changed =
                open.change(session -> keep(session, author.get(), asked, request)).orThrow();
        Problem came =
                Problem.of(answer.accepted() ? "packet.came.accepted" : "packet.came.declined");
        return changed
                ? Line.of(file, Fate.NEW, peer.get(), came)
                : Line.of(file, Fate.UNCHANGED, peer.get());
    }

    /// A request that the TA got as it went to the peer: it is known as open, if the peer is.
    Line take(Path file, PersonId author, HandInLetter asked) {
        String whom = asked.asks().orElse("");
        Optional<PersonId> peer = open.person(whom).map(Person::id);
        if (peer.isEmpty()) {
            return Line.refused(file, Fate.UNCHANGED, Problem.of("request.peer-unknown", whom));
        }
        Instant at = Moments.notAfter(asked.at(), open.now());
        ReviewRequest request = new ReviewRequest(asked.submission(), peer.get(), at, Answer.OPEN);
        boolean changed = open.change(session -> put(session, request)).orThrow();
        return changed
                ? Line.of(file, Fate.NEW, author, Problem.of("packet.came.request"))
                : Line.of(file, Fate.UNCHANGED, author);
    }

    boolean isOf(PersonId author, SubmissionId submission) {
        return open.standing().submissionOf(author).filter(submission::equals).isPresent();
    }

    private Optional<Problem> barred(PersonId author, PersonId peer) {
        if (teammates(author, peer)) {
            return Optional.of(Problem.of("request.teammate", peer, author));
        }
        return open.standing().apart().contains(Apart.of(author, peer))
                ? Optional.of(Problem.of("request.apart", peer, author))
                : Optional.empty();
    }

    private boolean teammates(PersonId one, PersonId other) {
        Standing standing = open.standing();
        Optional<String> team = standing.person(one).flatMap(Person::team);
        return team.isPresent() && team.equals(standing.person(other).flatMap(Person::team));
    }

    private boolean keep(
            Session session, PersonId author, HandInLetter asked, ReviewRequest request) {
        boolean changed = put(session, request);
        if (request.answer() == Answer.ACCEPTED) {
            sent(session, author, asked)
                    .ifPresent(
                            content ->
                                    session.sent()
                                            .put(
                                                    request.reviewer(),
                                                    request.submission(),
                                                    asked.main().hash(),
                                                    content));
        }
        return changed;
    }

    private boolean put(Session session, ReviewRequest request) {
        Optional<ReviewRequest> before =
                session.allocations().requests().stream()
                        .filter(r -> r.submission().equals(request.submission()))
                        .filter(r -> r.reviewer().equals(request.reviewer()))
                        .findFirst();
        if (before.filter(b -> b.answer().compareTo(request.answer()) >= 0).isPresent()
                && request.answer() != Answer.ACCEPTED) {
            return false;
        }
        if (before.filter(b -> b.answer() == Answer.ACCEPTED).isPresent()) {
            return false;
        }
        session.allocations().put(request);
        if (request.answer() == Answer.ACCEPTED) {
            session.allocations()
                    .put(
                            new Allocation(
                                    request.submission(),
                                    request.reviewer(),
                                    Allocation.Origin.REQUESTED,
                                    open.now()));
        }
        open.log(
                session,
                request.answer() == Answer.OPEN ? "request.made" : "request.answered",
                request.submission().value(),
                Facts.of("reviewer", request.reviewer()),
                Facts.of("answer", request.answer().spelling()));
        return true;
    }

    /// The frozen text that the peer was given, which may have been masked by its author.
    private Optional<Sha256> sent(Session session, PersonId author, HandInLetter asked) {
        Person person = open.standing().person(author).orElseThrow();
        return session.handIns().all().stream()
                .filter(h -> h.submission().equals(asked.submission()))
                .flatMap(h -> text(session, h).stream())
                .filter(
                        s ->
                                s.hash().equals(asked.main().hash())
                                        || Sha256.of(masked(person, s)).equals(asked.main().hash()))
                .map(Snapshot::hash)
                .reduce((a, b) -> b);
    }

    private static String masked(Person author, Snapshot snapshot) {
        return Masking.alone(author, List.of()).mask(snapshot.text());
    }

    private static Optional<Snapshot> text(Session session, HandIn handIn) {
        return Optional.ofNullable(session.handIns().snapshots(handIn.number()).get(Part.MAIN));
    }
}

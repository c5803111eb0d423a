package peermortem.service.exchange;

import peermortem.domain.Bytes;
import peermortem.domain.HandIn;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.service.Moments;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Taken;
import peermortem.service.handin.HandInWriter;
import peermortem.service.packet.Acceptance;
import peermortem.service.packet.HandInLetter;
import peermortem.service.packet.PacketFile;
import peermortem.service.packet.Signed;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;
import peermortem.store.Session;
import peermortem.store.Store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes hand-in packets in: a student's text, or what students ask each other. The moment of a
/// hand-in is what its author's computer said, but never later than now.
final class HandInTaking implements PacketTaking.Taker {
    private final OpenClass open;
    private final Sender senders;

    HandInTaking(OpenClass open) {
        this.open = open;
        this.senders = new Sender(open);
    }

    @Override
    public Line take(Path file, Store packet) {
        Letter order =
                packet.read(s -> s.letters().find(LetterStore.ORDER))
                        .orElseThrow(
                                () -> new ProblemException(Problem.of("packet.damaged", file)));
        RequestTaking requests = new RequestTaking(open);
        if (packet.read(s -> s.letters().find(LetterStore.ANSWER)).isPresent()) {
            Letter answer = PacketFile.answer(packet);
            return requests.take(file, new Acceptance(Signed.of(order), Signed.of(answer)));
        }
        HandInLetter letter = Json.read(order.json(), HandInLetter.class);
        if (!senders.isOurs(letter.classId())) {
            return senders.wrongClass(file);
        }
        Optional<PersonId> author = senders.of(order);
        if (author.isEmpty() || !requests.isOf(author.get(), letter.submission())) {
            return Line.forged(file);
        }
        if (letter.asks().isPresent()) {
            return requests.take(file, author.get(), letter);
        }
        Optional<Snapshot> main = snapshot(packet, letter.main());
        Optional<Snapshot> advanced = letter.advanced().flatMap(a -> snapshot(packet, a));
        if (main.isEmpty() || advanced.isPresent() != letter.advanced().isPresent()) {
            return Line.forged(file);
        }
        return open.changeHandIns(
                        author.get(),
                        session -> keep(session, file, author.get(), letter, main.get(), advanced))
                .orThrow();
    }

    /// The text of a packet, if it is the one that was signed.
    private static Optional<Snapshot> snapshot(Store packet, HandInLetter.Text text) {
        return packet.read(s -> s.texts().text(text.hash()))
                .map(
                        words ->
                                Snapshot.of(
                                        new Source(text.kind(), text.address()),
                                        words,
                                        Bytes.of(words.getBytes(StandardCharsets.UTF_8)),
                                        "text/markdown",
                                        text.frozenAt()))
                .filter(s -> s.hash().equals(text.hash()));
    }

    private Line keep(
            Session session,
            Path file,
            PersonId author,
            HandInLetter letter,
            Snapshot main,
            Optional<Snapshot> advanced) {
        Person person = session.people().find(author).orElseThrow();
        Instant at = Moments.notAfter(letter.at(), open.now());
        List<HandIn> before = session.handIns().of(letter.submission());
        boolean known =
                before.stream().anyMatch(h -> h.at().equals(letter.at()))
                        || before.stream()
                                .reduce((a, b) -> b)
                                .filter(last -> isSame(last, main, advanced))
                                .isPresent();
        if (known) {
            return Line.of(file, Fate.UNCHANGED, author);
        }
        if (before.stream().anyMatch(h -> h.at().isAfter(at))) {
            return Line.of(file, Fate.OLDER_THAN_HERE, author);
        }
        Optional<Problem> problem =
                new HandInWriter(open, session)
                        .put(
                                person,
                                at,
                                new Taken(main.source(), Outcome.done(main)),
                                advanced.map(a -> new Taken(a.source(), Outcome.done(a))),
                                Optional.empty());
        boolean late = session.assignment().get().dueFor(person).filter(at::isAfter).isPresent();
        return new Line(
                file,
                late ? Fate.AFTER_DEADLINE : Fate.NEW,
                Optional.of(author),
                problem.isPresent() ? List.of() : List.of(Problem.of("packet.came.hand-in")),
                problem);
    }

    private static boolean isSame(HandIn last, Snapshot main, Optional<Snapshot> advanced) {
        return last.main().equals(Optional.of(main.hash()))
                && last.advanced().equals(advanced.map(Snapshot::hash));
    }
}

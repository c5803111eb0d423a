package peermortem.service.packet;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Sha256;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;
import peermortem.store.SheetStore.SheetRow;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A hand-in that asks its reader for a review. The answer is signed with the reader's key and goes
/// to the author and to the TA; who accepts gets a review packet made here.
public final class RequestDesk {
    private final Asked asked;
    private final Letter letter;
    private final Optional<KeyShelf.Kept> reader;
    private final Clock clock;
    private final Checking checks;

    private RequestDesk(
            Asked asked,
            Letter letter,
            Optional<KeyShelf.Kept> reader,
            Clock clock,
            Checking checks) {
        this.asked = asked;
        this.letter = letter;
        this.reader = reader;
        this.clock = clock;
        this.checks = checks;
    }

    /// What a request asks; `title` is empty where this computer has no pass of the class.
    public record Asked(
            Path file,
            HandInLetter letter,
            Optional<Pass> pass,
            String text,
            Optional<String> advanced,
            Turn turn,
            Optional<RequestAnswer> answer) {}

    /// Whose turn it is.
    public enum Turn {
        /// The reader may accept or decline.
        YOURS,
        /// The reader is the author.
        OWN,
        /// The reader has no pass of this class here.
        NO_PASS,
        /// The peer has answered.
        ANSWERED,
        /// It is handed in to the TA and asks nobody.
        FOR_TA
    }

    /// The files that an answer made; `review` where it was accepted.
    public record Answered(Path answer, Optional<Path> review) {}

    static RequestDesk of(Store packet, KeyShelf keys, Clock clock, Checking checks) {
        Letter letter = PacketFile.order(packet, PacketKind.HAND_IN);
        HandInLetter asked = Json.read(letter.json(), HandInLetter.class);
        Optional<RequestAnswer> answer =
                packet.read(s -> s.letters().find(LetterStore.ANSWER))
                        .filter(Signing::fits)
                        .map(a -> Json.read(a.json(), RequestAnswer.class))
                        .filter(a -> a.request().equals(Signed.of(letter).hash()));
        Optional<KeyShelf.Kept> reader =
                keys.all().stream()
                        .filter(k -> k.classId().equals(asked.classId()) && k.pass().isPresent())
                        .filter(k -> !k.publicKey().equals(letter.publicKey()))
                        .findFirst();
        boolean own = keys.find(letter.publicKey()).isPresent();
        Turn turn = turn(asked, answer.isPresent(), reader.isPresent(), own);
        return new RequestDesk(
                new Asked(
                        packet.file(),
                        asked,
                        reader.flatMap(KeyShelf.Kept::pass),
                        answer.isPresent() ? "" : text(packet, asked.main().hash()),
                        answer.isPresent()
                                ? Optional.empty()
                                : asked.advanced().map(a -> text(packet, a.hash())),
                        turn,
                        answer),
                letter,
                reader,
                clock,
                checks);
    }

    private static Turn turn(HandInLetter asked, boolean answered, boolean reader, boolean own) {
        if (answered) {
            return Turn.ANSWERED;
        }
        if (asked.asks().isEmpty()) {
            return Turn.FOR_TA;
        }
        return reader ? Turn.YOURS : own ? Turn.OWN : Turn.NO_PASS;
    }

    private static String text(Store packet, Sha256 hash) {
        return packet.read(s -> s.texts().text(hash))
                .filter(t -> Sha256.of(t).equals(hash))
                .orElseThrow(
                        () -> new ProblemException(Problem.of("packet.damaged", packet.file())));
    }

    public Asked asked() {
        return asked;
    }

    /// Writes the answer and the review packet into a folder.
    public Outcome<Answered> accept(Path folder) {
        return answer(true, folder);
    }

    public Outcome<Answered> decline(Path folder) {
        return answer(false, folder);
    }

    private Outcome<Answered> answer(boolean accepted, Path folder) {
        if (asked.turn() != Turn.YOURS || reader.isEmpty()) {
            return Outcome.refused(
                    asked.turn() == Turn.NO_PASS ? "request.no-pass" : "request.not-yours",
                    asked.file());
        }
        Pass pass = asked.pass().orElseThrow();
        Signing.Keys keys = reader.get().keys();
        RequestAnswer said =
                new RequestAnswer(
                        pass.classId(),
                        Signed.of(letter).hash(),
                        accepted,
                        pass.blindness().hidesReviewer() ? "" : pass.name(),
                        clock.instant());
        Letter answer = Signing.sign(LetterStore.ANSWER, Json.write(said), keys);
        try {
            Path told =
                    PacketFile.make(
                            folder.resolve(
                                    PacketFile.name("answer-to-request", asked.letter().shown())),
                            PacketKind.HAND_IN,
                            packet -> {
                                packet.letters().put(letter);
                                packet.letters().put(answer);
                            });
            Optional<Path> review =
                    accepted ? Optional.of(review(folder, pass, keys, answer)) : Optional.empty();
            return Outcome.done(new Answered(told, review));
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", folder);
        }
    }

    /// One that has been begun stays as it is.
    private Path review(Path folder, Pass pass, Signing.Keys keys, Letter answer)
            throws IOException {
        Path target = folder.resolve(PacketFile.name("review", asked.letter().shown()));
        if (Files.exists(target)) {
            return target;
        }
        ReviewOrder order = order(pass, keys, answer);
        SheetRow sheet =
                new SheetRow(
                        asked.letter().submission(),
                        asked.letter().shown(),
                        asked.letter().main().hash(),
                        asked.letter().advanced().map(HandInLetter.Text::hash),
                        pass.reviewDue(),
                        checks.check(pass.rubric(), asked.text(), asked.advanced()));
        return PacketFile.make(
                target,
                PacketKind.REVIEW,
                packet -> {
                    packet.letters().put(Signing.sign(LetterStore.ORDER, Json.write(order), keys));
                    packet.texts().putText(asked.text());
                    asked.advanced().ifPresent(packet.texts()::putText);
                    packet.sheets().put(sheet);
                });
    }

    private ReviewOrder order(Pass pass, Signing.Keys keys, Letter answer) {
        Acceptance acceptance = new Acceptance(Signed.of(letter), Signed.of(answer));
        return new ReviewOrder(
                pass.classId(),
                acceptance.request().hash().hex().substring(0, 32),
                pass.title(),
                pass.rubric(),
                pass.rubricHash(),
                pass.zone(),
                pass.reviewDue(),
                pass.shownReviewer(),
                pass.blindness(),
                pass.verdictShown(),
                keys.publicKey(),
                Optional.of(acceptance),
                pass.declaration());
    }
}

package peermortem.service.packet;

import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Snapshot;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.Session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Writes what a student hands in: for the TA as it is; for a peer without names where the class
/// hides authors. The peer knows who asks, but the file tells nobody else.
final class HandInWriting {
    private final Pass pass;
    private final Signing.Keys keys;
    private final Clock clock;

    HandInWriting(Pass pass, Signing.Keys keys, Clock clock) {
        this.pass = pass;
        this.keys = keys;
        this.clock = clock;
    }

    Path toTa(Handed handed, Path to) throws IOException {
        Path target = PacketFile.in(to, PacketFile.name("hand-in", pass.person().value()));
        return write(target, Optional.empty(), handed);
    }

    Path toPeer(Handed handed, String peer, Path to) throws IOException {
        if (peer.isBlank()) {
            throw new ProblemException(Problem.of("request.whom"));
        }
        Handed shown = pass.blindness().hidesAuthor() ? masked(handed) : handed;
        String asks = pass.blindness().hidesAuthor() ? "" : peer.strip();
        Path target = PacketFile.in(to, PacketFile.name("request", pass.shownAuthor()));
        return write(target, Optional.of(asks), shown);
    }

    private Path write(Path target, Optional<String> asks, Handed shown) throws IOException {
        HandInLetter letter =
                letter(asks, text(shown.main()), shown.advanced().map(HandInWriting::text));
        return PacketFile.make(target, PacketKind.HAND_IN, packet -> fill(packet, letter, shown));
    }

    private Handed masked(Handed handed) {
        Masking masking = Masking.alone(pass.author(), List.of());
        return new Handed(
                masked(masking, handed.main()), handed.advanced().map(a -> masked(masking, a)));
    }

    /// Without the address, which may tell who wrote it.
    private static Snapshot masked(Masking masking, Snapshot snapshot) {
        return Snapshot.of(
                new peermortem.domain.Source(SourceKind.PASTED, ""),
                masking.mask(snapshot.text()),
                snapshot.original(),
                snapshot.mediaType(),
                snapshot.frozenAt());
    }

    private static HandInLetter.Text text(Snapshot snapshot) {
        return new HandInLetter.Text(
                snapshot.source().kind(),
                snapshot.source().address(),
                snapshot.hash(),
                snapshot.frozenAt());
    }

    private HandInLetter letter(
            Optional<String> asks, HandInLetter.Text main, Optional<HandInLetter.Text> advanced) {
        SubmissionId submission =
                pass.submission()
                        .orElseThrow(
                                () -> new ProblemException(Problem.of("hand-in.not-a-student")));
        return new HandInLetter(
                pass.classId(),
                submission,
                asks.isPresent() ? pass.shownAuthor() : pass.name(),
                asks,
                main,
                advanced,
                clock.instant());
    }

    private void fill(Session packet, HandInLetter letter, Handed shown) {
        packet.texts().putText(shown.main().text());
        shown.advanced().map(Snapshot::text).ifPresent(packet.texts()::putText);
        packet.letters().put(Signing.sign(LetterStore.ORDER, Json.write(letter), keys));
    }
}

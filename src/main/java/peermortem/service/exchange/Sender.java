package peermortem.service.exchange;

import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.book.OpenClass;
import peermortem.service.packet.Signed;
import peermortem.service.packet.Signing;
import peermortem.store.LetterStore.Letter;

import java.nio.file.Path;
import java.util.Optional;

/// Who is behind what a packet says: which class it is of, and whose key signed it.
final class Sender {
    private final OpenClass open;

    Sender(OpenClass open) {
        this.open = open;
    }

    boolean isOurs(String classId) {
        return classId.equals(open.store().read(s -> s.meta().get("class")));
    }

    Line wrongClass(Path file) {
        return Line.refused(file, Fate.WRONG_CLASS, Problem.of("packet.wrong-class", file));
    }

    /// Whom the key was given to that signed this; nobody where the signature does not fit.
    Optional<PersonId> of(Letter letter) {
        return Signing.fits(letter)
                ? open.store().read(s -> s.people().keyHolder(letter.publicKey()))
                : Optional.empty();
    }

    Optional<PersonId> of(Signed letter) {
        return letter.fits()
                ? open.store().read(s -> s.people().keyHolder(letter.publicKey()))
                : Optional.empty();
    }

    /// True where the class itself or somebody on its roster signed.
    boolean signed(Letter letter) {
        return letter.publicKey().equals(new ClassKeys(open).own().publicKey())
                || of(letter).isPresent();
    }
}

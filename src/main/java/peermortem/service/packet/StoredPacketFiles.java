package peermortem.service.packet;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.store.FileKind;
import peermortem.store.Json;
import peermortem.store.LetterStore.Letter;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Packets on this computer, with the keys of whoever uses it.
public final class StoredPacketFiles implements PacketFiles {
    private final Clock clock;
    private final Checking checks;
    private final KeyShelf keys;

    /// `home` is the app's own folder.
    public StoredPacketFiles(Path home, Clock clock, Checking checks) {
        this.clock = clock;
        this.checks = checks;
        this.keys = new KeyShelf(home, clock);
    }

    @Override
    public Outcome<PacketKind> kind(Path packet) {
        return PacketFile.kind(packet);
    }

    @Override
    public Outcome<Pass> openPass(Path packet) {
        return PacketFile.look(
                packet,
                store -> {
                    Letter letter = PacketFile.order(store, PacketKind.PASS);
                    Pass pass = Json.read(letter.json(), Pass.class);
                    keys.keep(store, letter, pass);
                    return pass;
                });
    }

    @Override
    public List<Pass> passes() {
        return keys.all().stream().flatMap(k -> k.pass().stream()).toList();
    }

    @Override
    public Outcome<Path> handIn(Pass pass, Handed handed, Path to) {
        return written(() -> new HandInWriting(pass, keys(pass), clock).toTa(handed, to));
    }

    @Override
    public Outcome<Path> request(Pass pass, Handed handed, String peer, Path to) {
        return written(() -> new HandInWriting(pass, keys(pass), clock).toPeer(handed, peer, to));
    }

    private Signing.Keys keys(Pass pass) {
        return keys.find(pass.publicKey())
                .map(KeyShelf.Kept::keys)
                .orElseThrow(() -> new ProblemException(Problem.of("packet.no-key", pass.title())));
    }

    private interface Writing {
        Path write() throws IOException;
    }

    private static Outcome<Path> written(Writing writing) {
        try {
            return Outcome.done(writing.write());
        } catch (IOException e) {
            return Outcome.refused("file.failed", String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    @Override
    public Outcome<RequestDesk> openRequest(Path packet) {
        return PacketFile.look(packet, store -> RequestDesk.of(store, keys, clock, checks));
    }

    @Override
    public Outcome<ResultDesk> openResult(Path packet) {
        return switch (Store.open(packet, FileKind.PACKET)) {
            case Outcome.Refused<Store>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Done<Store>(Store store) -> {
                try {
                    yield Outcome.done(ResultDesk.of(store, keys, clock));
                } catch (RuntimeException e) {
                    store.close();
                    yield PacketFile.refused(packet, e);
                }
            }
        };
    }
}

package peermortem.service.packet;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Sha256;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;
import peermortem.store.OwnFiles;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The signing keys of whoever uses this computer, in files that only they can read. A key comes
/// with the first packet of a class and stays here; later packets only say which one is meant.
public final class KeyShelf {
    private static final Logger LOG = Logger.getLogger(KeyShelf.class.getName());
    private static final int MOST_NEIGHBOURS = 500;
    private final Path folder;
    private final Clock clock;

    /// `home` is the app's own folder.
    public KeyShelf(Path home, Clock clock) {
        this.folder = home.resolve("keys");
        this.clock = clock;
    }

    /// A key with the class it is for, that class's own key, and the pass it came with, if it did.
    record Kept(
            String classId,
            String classKey,
            String publicKey,
            String privateKey,
            Optional<Pass> pass,
            Instant at) {
        Signing.Keys keys() {
            return new Signing.Keys(privateKey, publicKey);
        }
    }

    /// The key to answer a packet with: the one it brings, the one kept here, or one that a packet
    /// beside it brings. Refused where there is none, or where the packet is not from the class
    /// that the key is for.
    public Signing.Keys keys(Store packet, Letter letter, Order order) {
        PacketFile.key(packet)
                .map(k -> new Signing.Keys(k, order.publicKey()))
                .filter(Signing::works)
                .ifPresent(k -> keep(letter, order, k, Optional.empty()));
        Kept kept =
                find(order.publicKey())
                        .or(() -> beside(packet.file(), order))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of("packet.no-key", packet.file())));
        boolean own = letter.publicKey().equals(order.publicKey());
        if (!own && !kept.classKey().equals(letter.publicKey())) {
            throw new ProblemException(Problem.of("packet.other-sender", packet.file()));
        }
        return kept.keys();
    }

    /// Keeps a pass with its key; without one, the pass takes the place of the one kept before.
    void keep(Store packet, Letter letter, Pass pass) {
        keep(letter, pass, keys(packet, letter, pass), Optional.of(pass));
    }

    private void keep(Letter letter, Order order, Signing.Keys keys, Optional<Pass> pass) {
        Optional<Kept> before = find(order.publicKey());
        if (before.isPresent() && pass.isEmpty()) {
            return;
        }
        String classKey = before.map(Kept::classKey).orElse(letter.publicKey());
        Kept kept =
                new Kept(
                        order.classId(),
                        classKey,
                        keys.publicKey(),
                        keys.privateKey(),
                        pass,
                        clock.instant());
        try {
            OwnFiles.createFolders(folder);
            OwnFiles.write(
                    file(order.publicKey()), Json.write(kept).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProblemException(Problem.of("packet.key-not-kept", folder), e);
        }
    }

    private Path file(String publicKey) {
        return folder.resolve(Sha256.of(publicKey).hex().substring(0, 32) + ".json");
    }

    Optional<Kept> find(String publicKey) {
        return read(file(publicKey)).filter(k -> k.publicKey().equals(publicKey));
    }

    /// Everything kept, the newest first.
    List<Kept> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .flatMap(f -> read(f).stream())
                    .sorted(Comparator.comparing(Kept::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.unreadable", folder), e);
        }
    }

    private static Optional<Kept> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(file), Kept.class));
        } catch (IOException | ProblemException e) {
            LOG.log(Level.WARNING, "a key that cannot be read", e);
            return Optional.empty();
        }
    }

    /// People often have all packets of a class in one folder: the first one may lie beside.
    private Optional<Kept> beside(Path packet, Order order) {
        Path around = packet.toAbsolutePath().getParent();
        if (around == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(around)) {
            files.filter(f -> f.toString().endsWith(PacketFile.ENDING))
                    .limit(MOST_NEIGHBOURS)
                    .takeWhile(f -> find(order.publicKey()).isEmpty())
                    .forEach(f -> takeKey(f, order));
        } catch (IOException e) {
            LOG.log(Level.FINE, "a folder that cannot be listed", e);
        }
        return find(order.publicKey());
    }

    private void takeKey(Path file, Order order) {
        PacketFile.look(
                file,
                store -> {
                    Optional<Letter> letter =
                            store.read(s -> s.letters().find(LetterStore.ORDER))
                                    .filter(Signing::fits);
                    PacketFile.key(store)
                            .map(k -> new Signing.Keys(k, order.publicKey()))
                            .filter(Signing::works)
                            .ifPresent(
                                    k ->
                                            letter.ifPresent(
                                                    l -> keep(l, order, k, Optional.empty())));
                    return true;
                });
    }

    /// The private key in a packet that was written for this public key, if it still holds one.
    public static Optional<String> privateKey(Path packet, String publicKey) {
        if (!Files.isRegularFile(packet)) {
            return Optional.empty();
        }
        return PacketFile.look(packet, PacketFile::key)
                        instanceof peermortem.domain.Outcome.Done<Optional<String>>(var key)
                ? key.filter(k -> Signing.works(new Signing.Keys(k, publicKey)))
                : Optional.empty();
    }
}

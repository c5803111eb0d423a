package peermortem.service.packet;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.store.FileKind;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;
import peermortem.store.OwnFiles;
import peermortem.store.Session;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Packets as files: each is made whole or not at all, and what somebody sent is first only looked
/// at.
public final class PacketFile {
    public static final String ENDING = ".pmpacket";
    static final String KEY = "key";
    private static final String KIND = "kind";
    private static final Logger LOG = Logger.getLogger(PacketFile.class.getName());

    private PacketFile() {}

    /// Makes a packet of a kind under its name.
    public static Path make(Path target, PacketKind kind, Consumer<Session> filling)
            throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path unfinished = OwnFiles.unfinished(target);
        try {
            try (Store store = Store.begin(unfinished, FileKind.PACKET).orThrow()) {
                store.write(
                        session -> {
                            session.meta().put(KIND, kind.spelling());
                            filling.accept(session);
                            return true;
                        });
            }
            OwnFiles.finish(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return target;
    }

    /// Puts the key that the receiver signs with into their first packet.
    public static void putKey(Session session, String privateKey) {
        session.meta().put(KEY, privateKey);
    }

    /// A name that any file system takes; words are joined by dashes.
    public static String name(String... words) {
        String joined = String.join("-", words).toLowerCase(Locale.ROOT).replace(' ', '-');
        return joined.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ENDING;
    }

    /// The file itself, or one of this name in a folder. What is not there yet is a file only where
    /// it ends as packets do.
    public static Path in(Path to, String name) {
        boolean file = to.toString().endsWith(ENDING) || Files.isRegularFile(to);
        return Files.isDirectory(to) || !file ? to.resolve(name) : to;
    }

    /// What kind of packet a file is.
    public static Outcome<PacketKind> kind(Path packet) {
        return look(packet, PacketFile::kind);
    }

    public static PacketKind kind(Store store) {
        String spelling = store.read(s -> s.meta().find(KIND)).orElse("");
        return Arrays.stream(PacketKind.values())
                .filter(k -> k.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(Problem.of("packet.damaged", store.file())));
    }

    /// Reads from a packet that is not trusted; what it cannot answer is damaged.
    static <T> Outcome<T> look(Path file, Function<Store, T> work) {
        try {
            return Store.openUntrusted(file, FileKind.PACKET)
                    .map(
                            store -> {
                                try (store) {
                                    return work.apply(store);
                                }
                            });
        } catch (RuntimeException e) {
            return refused(file, e);
        }
    }

    /// What is to be said of a packet that could not be read; odd content is damage.
    public static <T> Outcome<T> refused(Path file, RuntimeException failure) {
        if (failure instanceof ProblemException problem
                && !problem.problem().code().equals("store.damaged")) {
            return new Outcome.Refused<>(problem.problem());
        }
        LOG.log(Level.FINE, "a packet with odd content", failure);
        return Outcome.refused("packet.damaged", file);
    }

    /// A letter that was signed by whoever's key it bears.
    public static Letter letter(Store store, String name) {
        return store.read(s -> s.letters().find(name))
                .filter(Signing::fits)
                .orElseThrow(
                        () -> new ProblemException(Problem.of("packet.damaged", store.file())));
    }

    /// What came back; whether the signature fits is for whoever takes it in.
    public static Letter answer(Store store) {
        return store.read(s -> s.letters().find(LetterStore.ANSWER))
                .orElseThrow(
                        () -> new ProblemException(Problem.of("packet.damaged", store.file())));
    }

    /// What a packet brings, if it is of this kind.
    static Letter order(Store store, PacketKind kind) {
        if (kind(store) != kind) {
            throw new ProblemException(Problem.of("packet.other-kind", store.file()));
        }
        return letter(store, LetterStore.ORDER);
    }

    static Optional<String> key(Store store) {
        return store.read(s -> s.meta().find(KEY));
    }
}

package peermortem.service.exchange;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.PacketsTaken;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.Progress;
import peermortem.service.book.OpenClass;
import peermortem.service.packet.Order;
import peermortem.service.packet.PacketFile;
import peermortem.service.packet.Pass;
import peermortem.service.packet.Result;
import peermortem.service.packet.ReviewOrder;
import peermortem.service.packet.Signing;
import peermortem.store.FileKind;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Takes packets back into a class file, whatever they bring, in any order. Nothing in them is
/// trusted: what counts was signed with a key that was given to its sender.
final class PacketTaking {
    private static final Logger LOG = Logger.getLogger(PacketTaking.class.getName());
    private final OpenClass open;
    private final Progress progress;

    PacketTaking(OpenClass open, Progress progress) {
        this.open = open;
        this.progress = progress;
    }

    /// What knows how to take one kind of packet in.
    interface Taker {
        Line take(Path file, Store packet);
    }

    PacketsTaken take(List<Path> packets) {
        List<Path> files = packets.stream().flatMap(p -> files(p).stream()).toList();
        Line[] lines = new Line[files.size()];
        int done = 0;
        for (int i : inTurn(files)) {
            if (progress.cancelled()) {
                return new PacketsTaken(
                        Arrays.stream(lines).filter(Objects::nonNull).toList(), true);
            }
            progress.at(done++, files.size(), String.valueOf(files.get(i).getFileName()));
            lines[i] = one(files.get(i));
        }
        return new PacketsTaken(List.of(lines), false);
    }

    /// Hand-ins before the answers to requests for their reviews, and those before the reviews:
    /// each needs what comes before it.
    private static List<Integer> inTurn(List<Path> files) {
        List<Integer> turns = new ArrayList<>();
        files.forEach(f -> turns.add(turn(f)));
        return IntStream.range(0, files.size())
                .boxed()
                .sorted(Comparator.comparing(turns::get))
                .toList();
    }

    private static int turn(Path file) {
        return read(
                        file,
                        store ->
                                switch (PacketFile.kind(store)) {
                                    case HAND_IN -> answered(store) ? 1 : 0;
                                    case REVIEW -> 2;
                                    case RESULT, PASS -> 3;
                                })
                .orElse(4);
    }

    private static boolean answered(Store store) {
        return store.read(s -> s.letters().find(LetterStore.ANSWER)).isPresent();
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path, 8)) {
            return all.filter(
                            f -> f.toString().endsWith(PacketFile.ENDING) && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(path);
        }
    }

    static boolean holdsAnswer(Path file) {
        return read(file, PacketTaking::answered).orElse(false);
    }

    private static <T> Optional<T> read(Path file, java.util.function.Function<Store, T> work) {
        try {
            return Store.openUntrusted(file, FileKind.PACKET)
                            instanceof Outcome.Done<Store>(Store store)
                    ? Optional.of(closing(store, work))
                    : Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "a packet that cannot be read", e);
            return Optional.empty();
        }
    }

    private static <T> T closing(Store store, java.util.function.Function<Store, T> work) {
        try (store) {
            return work.apply(store);
        }
    }

    private Line one(Path file) {
        try {
            return switch (Store.openUntrusted(file, FileKind.PACKET)) {
                case Outcome.Refused<Store>(Problem problem) ->
                        Line.refused(file, fate(problem), problem);
                case Outcome.Done<Store>(Store store) -> closing(store, s -> one(file, s));
            };
        } catch (ProblemException e) {
            return Line.refused(file, Fate.UNREADABLE, Problem.of("packet.damaged", file));
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "a packet with odd content", e);
            return Line.forged(file);
        }
    }

    private static Fate fate(Problem problem) {
        return problem.code().equals("packet.newer") ? Fate.NEWER_VERSION : Fate.UNREADABLE;
    }

    private Line one(Path file, Store packet) {
        PacketKind kind = PacketFile.kind(packet);
        Optional<Letter> order = packet.read(s -> s.letters().find(LetterStore.ORDER));
        if (answered(packet) || kind == PacketKind.HAND_IN) {
            return taker(kind).take(file, packet);
        }
        return order.map(letter -> unanswered(file, kind, letter))
                .orElseGet(
                        () ->
                                Line.refused(
                                        file, Fate.UNREADABLE, Problem.of("packet.damaged", file)));
    }

    private Taker taker(PacketKind kind) {
        return switch (kind) {
            case HAND_IN -> new HandInTaking(open);
            case RESULT -> new ResultTaking(open);
            case REVIEW, PASS -> new ReviewTaking(open);
        };
    }

    private static Order order(PacketKind kind, Letter letter) {
        return switch (kind) {
            case PASS -> Json.read(letter.json(), Pass.class);
            case RESULT -> Json.read(letter.json(), Result.class);
            case REVIEW, HAND_IN -> Json.read(letter.json(), ReviewOrder.class);
        };
    }

    /// A packet of this class as it went out.
    private Line unanswered(Path file, PacketKind kind, Letter letter) {
        Sender sender = new Sender(open);
        Order order = order(kind, letter);
        if (!sender.isOurs(order.classId())) {
            return sender.wrongClass(file);
        }
        Optional<PersonId> to = open.store().read(s -> s.people().keyHolder(order.publicKey()));
        return to.isPresent() && Signing.fits(letter) && sender.signed(letter)
                ? Line.of(file, Fate.UNCHANGED, to.get())
                : Line.forged(file);
    }
}

package peermortem.service;

import org.jspecify.annotations.Nullable;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.service.PacketsTaken.Fate;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.ReviewAnswer.Answered;
import peermortem.store.FileKind;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;
import peermortem.store.Session;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes packets back into a class file. Nothing in them is trusted: a packet counts only where its
/// signature fits a key that was given to this reviewer, its tables say what was signed, and every
/// review is of a text that this reviewer was sent. The newest state of a review wins, in whatever
/// order packets come.
final class PacketTaking {
    private final OpenClass open;
    private final Progress progress;

    PacketTaking(OpenClass open, Progress progress) {
        this.open = open;
        this.progress = progress;
    }

    PacketsTaken take(List<Path> packets) {
        List<Path> files = packets.stream().flatMap(p -> files(p).stream()).toList();
        List<Line> lines = new ArrayList<>();
        for (Path file : files) {
            if (progress.cancelled()) {
                return new PacketsTaken(lines, true);
            }
            progress.at(lines.size(), files.size(), String.valueOf(file.getFileName()));
            lines.add(one(file));
        }
        return new PacketsTaken(lines, false);
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path, 8)) {
            return all.filter(
                            f ->
                                    f.toString().endsWith(PacketWriting.ENDING)
                                            && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(path);
        }
    }

    static boolean holdsAnswer(Path file) {
        Outcome<Store> opened = Store.openUntrusted(file, FileKind.PACKET);
        if (opened instanceof Outcome.Done<Store>(Store store)) {
            try (store) {
                return store.read(s -> s.letters().find(LetterStore.ANSWER)).isPresent();
            }
        }
        return false;
    }

    private Line one(Path file) {
        try {
            Outcome<Store> opened = Store.openUntrusted(file, FileKind.PACKET);
            return switch (opened) {
                case Outcome.Refused<Store>(Problem problem) ->
                        refused(file, fate(problem), problem);
                case Outcome.Done<Store>(Store store) -> {
                    try (store) {
                        yield answer(file, store);
                    }
                }
            };
        } catch (ProblemException e) {
            return refused(file, Fate.UNREADABLE, Problem.of("packet.damaged", file));
        } catch (RuntimeException e) {
            java.util.logging.Logger.getLogger(PacketTaking.class.getName())
                    .log(java.util.logging.Level.FINE, "a packet with odd content", e);
            return refused(file, Fate.FORGED, Problem.of("packet.forged", file));
        }
    }

    private static Fate fate(Problem problem) {
        return problem.code().equals("packet.newer") ? Fate.NEWER_VERSION : Fate.UNREADABLE;
    }

    private static Line refused(Path file, Fate fate, Problem problem) {
        return new Line(file, fate, Optional.empty(), 0, Optional.of(problem));
    }

    private Line answer(Path file, Store store) {
        Optional<Letter> order = store.read(s -> s.letters().find(LetterStore.ORDER));
        Optional<Letter> letter = store.read(s -> s.letters().find(LetterStore.ANSWER));
        if (letter.isEmpty()) {
            return order.isPresent()
                    ? unanswered(file, order.get())
                    : refused(file, Fate.UNREADABLE, Problem.of("packet.damaged", file));
        }
        ReviewAnswer answer = Json.read(letter.get().json(), ReviewAnswer.class);
        if (!answer.classId().equals(open.store().read(s -> s.meta().get("class")))) {
            return refused(file, Fate.WRONG_CLASS, Problem.of("packet.wrong-class", file));
        }
        Optional<PersonId> reviewer = signer(store, letter.get(), answer);
        if (reviewer.isEmpty()) {
            return refused(file, Fate.FORGED, Problem.of("packet.forged", file));
        }
        return open.change(session -> keep(session, file, reviewer.get(), answer)).orThrow();
    }

    private Line unanswered(Path file, Letter order) {
        ReviewOrder asked = Json.read(order.json(), ReviewOrder.class);
        if (!asked.classId().equals(open.store().read(s -> s.meta().get("class")))) {
            return refused(file, Fate.WRONG_CLASS, Problem.of("packet.wrong-class", file));
        }
        Optional<PersonId> from = open.store().read(s -> s.people().keyHolder(order.publicKey()));
        return from.isEmpty() || !Signing.fits(order)
                ? refused(file, Fate.FORGED, Problem.of("packet.forged", file))
                : new Line(file, Fate.UNCHANGED, from, 0, Optional.empty());
    }

    /// Who signed: the holder of the key, whose pseudonym the answer bears, if the tables agree
    /// with it.
    private Optional<PersonId> signer(Store store, Letter letter, ReviewAnswer answer) {
        String tables =
                store.read(
                        s ->
                                Json.write(
                                        ReviewAnswer.of(
                                                s,
                                                answer.classId(),
                                                answer.packet(),
                                                answer.reviewer())));
        if (!Signing.fits(letter) || !tables.equals(letter.json())) {
            return Optional.empty();
        }
        return open.store()
                .read(
                        s ->
                                s.people()
                                        .keyHolder(letter.publicKey())
                                        .filter(
                                                p ->
                                                        answer.reviewer()
                                                                .equals(
                                                                        s.people()
                                                                                .pseudonyms(
                                                                                        PersonRole
                                                                                                .REVIEWER)
                                                                                .get(p))));
    }

    private Line keep(Session session, Path file, PersonId reviewer, ReviewAnswer answer) {
        Standing standing = open.standing();
        int changed = 0;
        boolean late = false;
        boolean newerDraft = false;
        boolean older = false;
        @Nullable Problem problem = null;
        for (Answered review : answer.reviews()) {
            Optional<Problem> why = Brought.refusal(session, standing, reviewer, review);
            if (why.isPresent()) {
                problem = why.get();
                continue;
            }
            Optional<Review> before = session.reviews().find(review.submission(), reviewer);
            Review after = Brought.review(session, reviewer, review);
            if (before.isPresent() && same(before.get(), after)) {
                continue;
            }
            if (before.isPresent() && !newer(session, before.get(), review)) {
                older = true;
                continue;
            }
            session.reviews().replace(after, standing.state().rubricHash(), review.changedAt());
            changed++;
            late |= late(standing, review);
            newerDraft |= before.isPresent() && review.submittedAt().isEmpty();
            before.filter(Review::submitted).ifPresent(b -> logReplaced(session, b, after));
        }
        if (changed > 0) {
            open.log(
                    session,
                    "packet.taken",
                    reviewer.value(),
                    Facts.NONE,
                    Facts.of("packet", answer.packet(), "reviews", changed));
        }
        Fate fate = fate(changed, late, newerDraft, older);
        Fate told = problem == null ? fate : changed > 0 ? fate : Fate.FORGED;
        return new Line(file, told, Optional.of(reviewer), changed, Optional.ofNullable(problem));
    }

    private static Fate fate(int changed, boolean late, boolean newerDraft, boolean older) {
        if (changed == 0) {
            return older ? Fate.OLDER_THAN_HERE : Fate.UNCHANGED;
        }
        if (late) {
            return Fate.AFTER_DEADLINE;
        }
        return newerDraft ? Fate.NEWER_DRAFT : Fate.NEW;
    }

    private static boolean late(Standing standing, Answered review) {
        Optional<Instant> due = standing.state().assignment().reviewDue();
        return due.isPresent()
                && review.submittedAt().filter(at -> at.isAfter(due.get())).isPresent();
    }

    private static boolean same(Review one, Review other) {
        return one.snapshot().equals(other.snapshot())
                && one.ticks().equals(other.ticks())
                && one.note().equals(other.note())
                && one.state().equals(other.state());
    }

    /// Newer by its last change; of two changed at the same moment the one that comes later in the
    /// alphabet, so that every order of packets ends the same.
    private static boolean newer(Session session, Review before, Answered review) {
        Instant here = session.reviews().changedAt(before.submission(), before.reviewer());
        int order = review.changedAt().compareTo(here);
        return order > 0
                || (order == 0
                        && Json.write(review.ticks()).compareTo(Json.write(before.ticks().values()))
                                > 0);
    }

    private void logReplaced(Session session, Review before, Review after) {
        for (ItemId item : after.ticks().keySet()) {
            if (!before.tick(item).equals(after.tick(item))) {
                session.events()
                        .add(
                                open.now(),
                                "tick.changed",
                                before.reviewer(),
                                before.submission() + " " + item,
                                Facts.of(before.tick(item)),
                                Facts.of(after.tick(item)));
            }
        }
    }
}

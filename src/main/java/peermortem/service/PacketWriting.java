package peermortem.service;

import peermortem.domain.Allocation;
import peermortem.domain.Assignment;
import peermortem.domain.Checklist;
import peermortem.domain.HandIn;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.store.FileKind;
import peermortem.store.LetterStore;
import peermortem.store.OwnFiles;
import peermortem.store.Session;
import peermortem.store.SheetStore.SheetRow;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Writes packets, one per person. A review packet holds only its reviewer's texts, masked, under
/// pseudonyms, in an order that tells nothing; nothing that was ever deleted is in its pages.
final class PacketWriting {
    static final String ENDING = ".pmpacket";
    private final OpenClass open;
    private final Path folder;
    private final Progress progress;
    private final Standing standing;

    PacketWriting(OpenClass open, Path folder, Progress progress) {
        this.open = open;
        this.folder = folder;
        this.progress = progress;
        this.standing = open.standing();
    }

    Outcome<PacketsWritten> write(PacketKind kind) {
        try {
            OwnFiles.createFolders(folder);
            return switch (kind) {
                case REVIEW -> each(reviewers(), this::review);
                case PASS ->
                        each(everybody(), person -> new PassWriting(open, folder).write(person));
                case RESULT ->
                        each(graded(), person -> new ResultWriting(open, folder).write(person));
                case HAND_IN -> Outcome.refused("packet.hand-in-by-students");
            };
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", folder);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private interface Making {
        Path write(PersonId person) throws IOException;
    }

    private Outcome<PacketsWritten> each(Set<PersonId> people, Making making) throws IOException {
        List<PacketsWritten.Written> written = new ArrayList<>();
        for (PersonId person : people) {
            if (progress.cancelled()) {
                return Outcome.done(new PacketsWritten(written, true));
            }
            progress.at(written.size(), people.size(), person.value());
            written.add(new PacketsWritten.Written(person, making.write(person)));
        }
        return Outcome.done(new PacketsWritten(written, false));
    }

    private Set<PersonId> everybody() {
        Set<PersonId> all = new TreeSet<>();
        standing.state().people().forEach(p -> all.add(p.id()));
        return all;
    }

    private Set<PersonId> reviewers() {
        Set<PersonId> all = new TreeSet<>();
        for (Allocation allocation : standing.state().allocations()) {
            if (standing.accepted(allocation.submission()).isPresent()) {
                all.add(allocation.reviewer());
            }
        }
        return all;
    }

    private Set<PersonId> graded() {
        Set<PersonId> all = new TreeSet<>();
        standing.state().releases().values().stream()
                .filter(r -> r.stage() == peermortem.domain.Release.Stage.RELEASED)
                .flatMap(r -> standing.author(r.submission()).stream())
                .forEach(p -> all.add(p.id()));
        return all;
    }

    static Path target(Path folder, PacketKind kind, PersonId person) {
        String name = person.value().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return folder.resolve(kind.spelling() + "-" + name + ENDING);
    }

    /// What fills a packet, in one transaction.
    interface Filling {
        void fill(Session packet);
    }

    /// Makes a packet under its name, whole or not at all.
    static Path make(Path target, Filling filling) throws IOException {
        Path unfinished = OwnFiles.unfinished(target);
        try {
            try (Store store = Store.open(unfinished, FileKind.PACKET).orThrow()) {
                store.write(
                        session -> {
                            filling.fill(session);
                            return true;
                        });
            }
            OwnFiles.finish(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return target;
    }

    private Path review(PersonId reviewer) throws IOException {
        Path target = target(folder, PacketKind.REVIEW, reviewer);
        if (Files.exists(target) && PacketTaking.holdsAnswer(target)) {
            throw new ProblemException(Problem.of("packet.holds-answer", target));
        }
        List<SubmissionId> submissions =
                standing.state().allocations().stream()
                        .filter(a -> a.reviewer().equals(reviewer))
                        .map(Allocation::submission)
                        .filter(s -> standing.accepted(s).isPresent())
                        .sorted()
                        .toList();
        Signing.Keys keys = Signing.newKeys();
        ReviewOrder order = order(reviewer, keys);
        List<Filled> sheets = new ArrayList<>();
        submissions.forEach(s -> sheets.add(sheet(reviewer, s)));
        Path made = make(target, packet -> fill(packet, order, sheets));
        open.store()
                .write(
                        session -> {
                            session.people().putKey(reviewer, keys.publicKey(), open.now());
                            sheets.forEach(
                                    f ->
                                            session.sent()
                                                    .put(
                                                            reviewer,
                                                            f.sheet().submission(),
                                                            f.sheet().main(),
                                                            f.content()));
                            open.log(
                                    session,
                                    "packet.written",
                                    reviewer.value(),
                                    Facts.NONE,
                                    Facts.of("kind", "review", "packet", order.packet()));
                            return true;
                        });
        return made;
    }

    private ReviewOrder order(PersonId reviewer, Signing.Keys keys) {
        Assignment assignment = standing.state().assignment();
        String words =
                open.store().read(s -> s.people().pseudonyms(PersonRole.REVIEWER)).get(reviewer);
        return new ReviewOrder(
                open.store().read(s -> s.meta().get("class")),
                Ids.random(open.tools().random()),
                assignment.title(),
                assignment.rubric(),
                standing.state().rubricHash(),
                assignment.zone().getId(),
                assignment.reviewDue(),
                words == null ? reviewer.value() : words,
                assignment.settings().blindness(),
                assignment.settings().verdictShown(),
                keys.privateKey(),
                keys.publicKey());
    }

    /// A sheet with its texts as the reviewer gets them, and the hash of the frozen text behind the
    /// main one.
    private record Filled(
            SheetRow sheet,
            String main,
            Optional<String> advanced,
            Sha256 content,
            Optional<Review> begun) {}

    private Filled sheet(PersonId reviewer, SubmissionId submission) {
        HandIn handIn = Judged.handIn(standing, submission, reviewer);
        Map<Part, Snapshot> snapshots =
                open.store().read(s -> s.handIns().snapshots(handIn.number()));
        boolean hidden = standing.state().assignment().settings().blindness().hidesAuthor();
        Masking masking = Masking.of(standing, submission);
        Snapshot frozen = Optional.ofNullable(snapshots.get(Part.MAIN)).orElseThrow();
        String main = hidden ? masking.mask(frozen.text()) : frozen.text();
        Optional<String> advanced =
                Optional.ofNullable(snapshots.get(Part.ADVANCED))
                        .map(a -> hidden ? masking.mask(a.text()) : a.text());
        Checklist checklist =
                open.checklists().of(standing.state().assignment().rubric(), main, advanced);
        String author =
                hidden
                        ? Pseudonyms.shown(open, submission)
                        : standing.author(submission).map(Person::name).orElse(submission.value());
        SheetRow row =
                new SheetRow(
                        submission,
                        author,
                        Sha256.of(main),
                        advanced.map(Sha256::of),
                        standing.state().assignment().reviewDue(),
                        checklist);
        return new Filled(
                row, main, advanced, frozen.hash(), standing.review(submission, reviewer));
    }

    private void fill(Session packet, ReviewOrder order, List<Filled> sheets) {
        packet.meta().put("kind", PacketKind.REVIEW.spelling());
        Signing.Keys keys = order.keys();
        packet.letters()
                .put(Signing.sign(LetterStore.ORDER, peermortem.store.Json.write(order), keys));
        for (Filled filled : sheets) {
            packet.texts().putText(filled.main());
            filled.advanced().ifPresent(packet.texts()::putText);
            packet.sheets().put(filled.sheet());
            filled.begun()
                    .ifPresent(
                            review ->
                                    packet.reviews()
                                            .replace(
                                                    new Review(
                                                            review.submission(),
                                                            PersonId.of(order.reviewer()),
                                                            filled.sheet().main(),
                                                            review.ticks(),
                                                            review.note(),
                                                            review.state()),
                                                    order.rubricHash(),
                                                    open.now()));
        }
    }
}

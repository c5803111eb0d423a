package peermortem.service.review;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.service.Beside;
import peermortem.service.ExampleBook;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewTask;
import peermortem.service.ReviewsTaken;
import peermortem.service.Sheet;
import peermortem.service.Subscription;
import peermortem.service.Tools;
import peermortem.service.Touched;
import peermortem.service.book.Csv;
import peermortem.service.book.Listeners;
import peermortem.service.book.TickWriter;
import peermortem.service.packet.KeyShelf;
import peermortem.service.packet.PacketFile;
import peermortem.service.packet.ReviewOrder;
import peermortem.service.packet.Signing;
import peermortem.store.FileKind;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.OwnFiles;
import peermortem.store.Session;
import peermortem.store.SheetStore.SheetRow;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/// Reviewing in a packet: offline, every change signed together with all others as it is saved, so
/// that the packet itself is the answer.
public final class PacketReviews extends WritingReviews {
    private final Store store;
    private final Tools tools;
    private final ReviewOrder order;
    private final Signing.Keys keys;
    private final PersonId reviewer;
    private final Listeners listeners = new Listeners();
    private final TickWriter writer;

    private PacketReviews(Store store, Tools tools, ReviewOrder order, Signing.Keys keys) {
        this.store = store;
        this.tools = tools;
        this.order = order;
        this.keys = keys;
        this.reviewer = PersonId.of(order.reviewer());
        this.writer =
                new TickWriter(
                        store,
                        tools.clock(),
                        order.rubric(),
                        reviewer,
                        new PacketBook(order, keys),
                        listeners::tell);
    }

    public static Outcome<ReviewDesk> open(Path packet, Tools tools) {
        Outcome<Store> opened = Store.open(packet, FileKind.PACKET);
        return switch (opened) {
            case Outcome.Refused<Store>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Done<Store>(Store store) -> {
                try {
                    LetterStore.Letter letter = letter(store);
                    ReviewOrder order = Json.read(letter.json(), ReviewOrder.class);
                    Signing.Keys keys =
                            new KeyShelf(tools.home(), tools.clock()).keys(store, letter, order);
                    PacketReviews desk = new PacketReviews(store, tools, order, keys);
                    ExampleBook examples = () -> store.read(s -> s.examples().all());
                    yield Outcome.done(
                            new WithExamples(desk, examples, desk.trials(), tools.checker()));
                } catch (RuntimeException e) {
                    store.close();
                    yield PacketFile.refused(packet, e);
                }
            }
        };
    }

    private Trials trials() {
        return new Trials(store, tools.clock(), reviewer, order.rubric(), listeners::tell);
    }

    private static LetterStore.Letter letter(Store store) {
        if (PacketFile.kind(store) != PacketKind.REVIEW
                || store.read(s -> s.letters().find(LetterStore.ORDER)).isEmpty()) {
            throw new ProblemException(Problem.of("packet.no-reviews", store.file()));
        }
        return PacketFile.letter(store, LetterStore.ORDER);
    }

    @Override
    public ReviewTask task() {
        return new ReviewTask(
                store.file(),
                true,
                order.title(),
                order.rubric(),
                ZoneId.of(order.zone()),
                order.due(),
                order.reviewer(),
                order.blindness(),
                order.verdictShown(),
                order.declaration());
    }

    @Override
    public List<QueueEntry> queue() {
        return store.read(s -> s.sheets().all().stream().map(row -> entry(s, row)).toList());
    }

    private QueueEntry entry(Session session, SheetRow sheet) {
        Optional<Review> review = session.reviews().find(sheet.submission(), reviewer);
        return new QueueEntry(
                sheet.submission(),
                sheet.author(),
                OptionalInt.of(sheet.checklist().words()),
                sheet.due(),
                state(review),
                ticked(review),
                order.rubric().items().size(),
                Optional.of(sheet.checklist()));
    }

    @Override
    public Optional<QueueEntry> entry(SubmissionId submission) {
        return store.read(s -> row(s, submission).map(row -> entry(s, row)));
    }

    private static Optional<SheetRow> row(Session session, SubmissionId submission) {
        return session.sheets().all().stream()
                .filter(s -> s.submission().equals(submission))
                .findFirst();
    }

    @Override
    public Sheet sheet(SubmissionId submission) {
        return store.read(s -> sheet(s, mine(s, submission)));
    }

    private static SheetRow mine(Session session, SubmissionId submission) {
        return row(session, submission)
                .orElseThrow(
                        () -> new ProblemException(Problem.of("review.not-yours", submission)));
    }

    private Sheet sheet(Session session, SheetRow row) {
        Map<Part, Snapshot> snapshots = new LinkedHashMap<>();
        snapshots.put(Part.MAIN, snapshot(session, row.main()));
        row.advanced().ifPresent(a -> snapshots.put(Part.ADVANCED, snapshot(session, a)));
        Review review =
                session.reviews()
                        .find(row.submission(), reviewer)
                        .orElseGet(
                                () ->
                                        new Review(
                                                row.submission(),
                                                reviewer,
                                                row.main(),
                                                Map.of(),
                                                "",
                                                new ReviewState.Draft()));
        return new Sheet(
                row.submission(),
                row.author(),
                snapshots,
                Optional.of(row.checklist()),
                review,
                List.of(),
                Map.of(),
                Set.of(),
                beside(session, row));
    }

    private static Map<Part, Beside> beside(Session session, SheetRow row) {
        Map<Part, Beside> all = new LinkedHashMap<>();
        all.put(Part.MAIN, Beside.drawn(PacketDrawings.of(session, row.main())));
        row.advanced()
                .ifPresent(
                        a -> all.put(Part.ADVANCED, Beside.drawn(PacketDrawings.of(session, a))));
        return all;
    }

    private Snapshot snapshot(Session session, Sha256 hash) {
        String text =
                session.texts()
                        .text(hash)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of("packet.damaged", store.file())));
        return Snapshot.of(
                new Source(SourceKind.MARKDOWN, ""),
                text,
                Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                "text/markdown",
                Instant.EPOCH);
    }

    @Override
    TickWriter writer() {
        return writer;
    }

    @Override
    public Outcome<Path> sendBack(Path to) {
        return new SendingBack(store, order).write(to);
    }

    @Override
    public Outcome<Integer> exportReviews(Path csv) {
        ReviewRows rows = new ReviewRows();
        List<SheetRow> sheets = store.read(s -> s.sheets().all());
        for (SheetRow sheet : sheets) {
            rows.add(
                    sheet(sheet.submission()).review(),
                    sheet.author(),
                    order.reviewer(),
                    order.rubric());
        }
        try {
            OwnFiles.write(csv, rows.text().getBytes(StandardCharsets.UTF_8));
            return Outcome.done(rows.count());
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", csv);
        }
    }

    @Override
    public Outcome<ReviewsTaken> importReviews(Path csv) {
        try {
            ReviewRows.Read read = ReviewRows.read(Csv.text(csv), ZoneId.of(order.zone()));
            ReviewsTaken taken =
                    store.write(
                            session ->
                                    new PacketRows(session, order, keys, tools.clock().instant())
                                            .take(read));
            listeners.tell(Touched.ANYTHING);
            return Outcome.done(taken);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    @Override
    public Subscription onChange(Consumer<Touched> listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        store.close();
    }
}

package peermortem.service;

import peermortem.domain.Bytes;
import peermortem.domain.ItemId;
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
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
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
import java.util.concurrent.CompletableFuture;

/// Reviewing in a packet: offline, every change signed together with all others as it is saved, so
/// that the packet itself is the answer.
final class PacketReviews implements ReviewDesk {
    private final Store store;
    private final Tools tools;
    private final ReviewOrder order;
    private final PersonId reviewer;
    private final Listeners listeners = new Listeners();
    private final TickWriter writer;

    private PacketReviews(Store store, Tools tools, ReviewOrder order) {
        this.store = store;
        this.tools = tools;
        this.order = order;
        this.reviewer = PersonId.of(order.reviewer());
        this.writer =
                new TickWriter(
                        store,
                        tools.clock(),
                        order.rubric(),
                        reviewer,
                        new PacketBook(order),
                        listeners::tell);
    }

    static Outcome<ReviewDesk> open(Path packet, Tools tools, RecentFiles recent) {
        Outcome<Store> opened = Store.open(packet, FileKind.PACKET);
        return switch (opened) {
            case Outcome.Refused<Store>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Done<Store>(Store store) -> {
                try {
                    ReviewOrder order = order(store);
                    recent.add(packet, order.title());
                    yield Outcome.done(new PacketReviews(store, tools, order));
                } catch (ProblemException e) {
                    store.close();
                    yield new Outcome.Refused<>(e.problem());
                }
            }
        };
    }

    private static ReviewOrder order(Store store) {
        String kind = store.read(s -> s.meta().find("kind")).orElse("");
        LetterStore.Letter letter =
                store.read(s -> s.letters().find(LetterStore.ORDER))
                        .filter(l -> kind.equals(PacketKind.REVIEW.spelling()))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of("packet.no-reviews", store.file())));
        if (!Signing.fits(letter)) {
            throw new ProblemException(Problem.of("packet.damaged", store.file()));
        }
        return Json.read(letter.json(), ReviewOrder.class);
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
                order.verdictShown());
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
                review.map(
                                r ->
                                        r.submitted()
                                                ? ReviewStanding.State.SUBMITTED
                                                : ReviewStanding.State.DRAFT)
                        .orElse(ReviewStanding.State.ALLOCATED),
                review.map(
                                r ->
                                        (int)
                                                r.ticks().values().stream()
                                                        .filter(
                                                                t ->
                                                                        t.verdict()
                                                                                != TickVerdict.OPEN)
                                                        .count())
                        .orElse(0),
                order.rubric().items().size(),
                Optional.of(sheet.checklist()));
    }

    @Override
    public Sheet sheet(SubmissionId submission) {
        return store.read(s -> sheet(s, row(s, submission)));
    }

    private static SheetRow row(Session session, SubmissionId submission) {
        return session.sheets().all().stream()
                .filter(s -> s.submission().equals(submission))
                .findFirst()
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
                Optional.empty());
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
    public CompletableFuture<Instant> tick(
            SubmissionId submission, ItemId item, TickVerdict verdict) {
        return writer.tick(submission, item, t -> t.withVerdict(verdict));
    }

    @Override
    public CompletableFuture<Instant> reason(SubmissionId submission, ItemId item, String reason) {
        return writer.tick(submission, item, t -> t.withReason(reason));
    }

    @Override
    public CompletableFuture<Instant> passages(
            SubmissionId submission, ItemId item, List<Span> passages) {
        return writer.tick(submission, item, t -> t.withPassages(passages));
    }

    @Override
    public CompletableFuture<Instant> note(SubmissionId submission, String note) {
        return writer.note(submission, note);
    }

    @Override
    public Outcome<Instant> submit(SubmissionId submission) {
        return writer.submit(submission);
    }

    @Override
    public Outcome<Instant> reopen(SubmissionId submission, String reason) {
        return writer.reopen(submission, reason);
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
                                    new PacketRows(session, order, tools.clock().instant())
                                            .take(read));
            listeners.tell();
            return Outcome.done(taken);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        store.close();
    }
}

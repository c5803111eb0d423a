package peermortem.service.exchange;

import peermortem.domain.Allocation;
import peermortem.domain.Assignment;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.Checklist;
import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.book.Ids;
import peermortem.service.book.Judged;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Pseudonyms;
import peermortem.service.book.Standing;
import peermortem.service.handin.ClassExamples;
import peermortem.service.handin.Enclosed;
import peermortem.service.packet.Masking;
import peermortem.service.packet.ReviewOrder;
import peermortem.service.review.MaskedDrawing;
import peermortem.service.review.PacketDrawings;
import peermortem.store.Session;
import peermortem.store.SheetStore.SheetRow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes review packets: only their reviewer's texts, masked, under pseudonyms, in an order that
/// tells nothing.
final class ReviewWriting implements PacketWriting.Making {
    private final OpenClass open;
    private final Standing standing;

    ReviewWriting(OpenClass open) {
        this.open = open;
        this.standing = open.standing();
    }

    @Override
    public PacketWriting.Content make(PersonId reviewer, ClassKeys.Given key, Path target) {
        ReviewOrder order = order(reviewer, key);
        List<Filled> sheets =
                standing.state().allocations().stream()
                        .filter(a -> a.reviewer().equals(reviewer))
                        .map(Allocation::submission)
                        .filter(s -> standing.accepted(s).isPresent())
                        .sorted()
                        .map(s -> sheet(reviewer, s))
                        .toList();
        return new PacketWriting.Content(
                order,
                packet -> {
                    new ClassExamples(open).all().forEach(packet.examples()::put);
                    sheets.forEach(s -> fill(packet, order, s));
                },
                session -> sheets.forEach(s -> remember(session, reviewer, s)));
    }

    private ReviewOrder order(PersonId reviewer, ClassKeys.Given key) {
        Assignment assignment = standing.state().assignment();
        return new ReviewOrder(
                open.store().read(s -> s.meta().get("class")),
                Ids.random(open.tools().random()),
                assignment.title(),
                assignment.rubric(),
                standing.state().rubricHash(),
                assignment.zone().getId(),
                assignment.reviewDue(),
                Pseudonyms.reviewer(open, reviewer),
                assignment.settings().blindness(),
                assignment.settings().verdictShown(),
                key.publicKey(),
                Optional.empty(),
                assignment.settings().declaration());
    }

    /// A sheet with its texts as the reviewer gets them, and the hash of the frozen text behind the
    /// main one.
    private record Filled(
            SheetRow sheet,
            String main,
            Optional<String> advanced,
            Sha256 content,
            Map<Sha256, CanvasDrawing> drawings,
            Optional<Review> begun) {}

    private Filled sheet(PersonId reviewer, SubmissionId submission) {
        HandIn handIn = Judged.handIn(standing, submission, reviewer);
        Map<Part, Snapshot> snapshots =
                open.store().read(s -> s.handIns().snapshots(handIn.number()));
        boolean hidden = standing.state().assignment().settings().blindness().hidesAuthor();
        Masking masking = standing.masking(submission);
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
                row,
                main,
                advanced,
                frozen.hash(),
                drawings(snapshots, masking, hidden),
                standing.review(submission, reviewer));
    }

    /// What was drawn, by the hash of the text as the packet has it.
    private static Map<Sha256, CanvasDrawing> drawings(
            Map<Part, Snapshot> snapshots, Masking masking, boolean hidden) {
        Map<Sha256, CanvasDrawing> all = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots.values()) {
            String text = hidden ? masking.mask(snapshot.text()) : snapshot.text();
            Enclosed.of(snapshot)
                    .drawing()
                    .map(d -> hidden ? MaskedDrawing.of(d, snapshot.text(), masking) : d)
                    .ifPresent(d -> all.put(Sha256.of(text), d));
        }
        return all;
    }

    private void fill(Session packet, ReviewOrder order, Filled filled) {
        packet.texts().putText(filled.main());
        filled.advanced().ifPresent(packet.texts()::putText);
        packet.sheets().put(filled.sheet());
        filled.drawings().forEach((text, d) -> PacketDrawings.put(packet, text, d));
        filled.begun()
                .map(review -> begun(order, filled, review))
                .ifPresent(
                        review -> packet.reviews().replace(review, order.rubricHash(), open.now()));
    }

    private static Review begun(ReviewOrder order, Filled filled, Review review) {
        return new Review(
                review.submission(),
                PersonId.of(order.reviewer()),
                filled.sheet().main(),
                review.ticks(),
                review.note(),
                review.state());
    }

    private static void remember(Session session, PersonId reviewer, Filled filled) {
        session.sent()
                .put(
                        reviewer,
                        filled.sheet().submission(),
                        filled.sheet().main(),
                        filled.content());
    }
}

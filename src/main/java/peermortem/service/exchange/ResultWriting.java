package peermortem.service.exchange;

import peermortem.domain.Appealed;
import peermortem.domain.Assignment;
import peermortem.domain.Bytes;
import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Release;
import peermortem.domain.Review;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.ReportOrder;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Pseudonyms;
import peermortem.service.book.Standing;
import peermortem.service.packet.Result;
import peermortem.service.report.ReportBasis;
import peermortem.service.report.StudentReports;
import peermortem.store.AttachmentStore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes results: one student's grade, ticks, reasons and notes (under pseudonyms, unless the class
/// is open), decisions, the report as a PDF, and until when to appeal.
final class ResultWriting implements PacketWriting.Making {
    private final OpenClass open;
    private final Standing standing;
    private final ReportBasis basis;

    ResultWriting(OpenClass open) {
        this.open = open;
        this.basis = new ReportBasis(open, ReportOrder.Naming.NAMED);
        this.standing = basis.standing();
    }

    @Override
    public PacketWriting.Content make(PersonId author, ClassKeys.Given key, Path target)
            throws IOException {
        SubmissionId submission = standing.submissionOf(author).orElseThrow();
        Optional<String> text = text(submission);
        Bytes report = report(submission);
        Result result = result(submission, text, report, key);
        return new PacketWriting.Content(
                result,
                packet -> {
                    text.ifPresent(packet.texts()::putText);
                    packet.attachments().put(AttachmentStore.REPORT, report);
                },
                session -> {});
    }

    private Optional<String> text(SubmissionId submission) {
        return standing.accepted(submission)
                .map(h -> open.store().read(s -> s.handIns().snapshots(h.number())))
                .flatMap(s -> Optional.ofNullable(s.get(Part.MAIN)))
                .map(Snapshot::text);
    }

    private Bytes report(SubmissionId submission) throws IOException {
        return Bytes.of(open.tools().pdf().get().student(new StudentReports(basis).of(submission)));
    }

    private Result result(
            SubmissionId submission, Optional<String> text, Bytes report, ClassKeys.Given key) {
        Assignment assignment = standing.state().assignment();
        boolean hidden = assignment.settings().blindness().hidesReviewer();
        Instant released =
                Optional.ofNullable(standing.state().releases().get(submission))
                        .map(Release::at)
                        .orElseGet(open::now);
        return new Result(
                open.store().read(s -> s.meta().get("class")),
                assignment.title(),
                assignment.rubric(),
                assignment.zone().getId(),
                submission,
                text.map(Sha256::of),
                withoutNames(basis.rows().grade(submission)),
                given(submission, hidden),
                standing.decisions(submission).stream().map(ResultWriting::ruling).toList(),
                standing.appealed(submission).stream().map(ResultWriting::contested).toList(),
                released.plus(assignment.settings().appealWindow()),
                Optional.of(Sha256.of(report.toArray())),
                key.publicKey());
    }

    private List<Result.Given> given(SubmissionId submission, boolean hidden) {
        return standing.reviews(submission).stream()
                .filter(Review::submitted)
                .map(r -> hidden ? Pseudonyms.hide(open, r) : r)
                .map(
                        r ->
                                new Result.Given(
                                        r.reviewer().value(),
                                        List.copyOf(r.ticks().values()),
                                        r.note()))
                .sorted(Comparator.comparing(Result.Given::reviewer))
                .toList();
    }

    private static Result.Contested contested(Appealed appealed) {
        return new Result.Contested(
                appealed.appeal().item(),
                appealed.appeal().quote(),
                appealed.appeal().argument(),
                appealed.before().map(ResultWriting::ruling),
                appealed.after().map(ResultWriting::ruling));
    }

    private static Result.Ruling ruling(Decision decision) {
        return new Result.Ruling(decision.item(), decision.met(), decision.reason());
    }

    private static Grade withoutNames(Grade grade) {
        Map<ItemId, ItemGrade> items = new LinkedHashMap<>();
        grade.items()
                .forEach(
                        (id, item) ->
                                items.put(
                                        id,
                                        new ItemGrade(
                                                id,
                                                item.met(),
                                                item.probability(),
                                                item.yes(),
                                                item.no(),
                                                Optional.empty())));
        return new Grade(
                grade.submission(),
                grade.percent(),
                grade.expected(),
                grade.low(),
                grade.high(),
                grade.method(),
                grade.score(),
                grade.reviews(),
                items,
                grade.others());
    }
}

package peermortem.service.report;

import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.GradeCard;
import peermortem.report.HandIn;
import peermortem.report.ReviewColumn;
import peermortem.report.StudentReport;
import peermortem.service.book.LateShare;
import peermortem.service.book.Standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Grade reports of students.
public final class StudentReports {
    private final ReportBasis basis;

    public StudentReports(ReportBasis basis) {
        this.basis = basis;
    }

    public StudentReport of(SubmissionId submission) {
        Standing standing = basis.standing();
        Person author = standing.author(submission).orElseThrow();
        ReportMask mask = basis.mask(submission);
        return new StudentReport(
                basis.head(),
                basis.author(author),
                handIn(submission),
                basis.open().checklist(standing, submission).map(mask::of),
                Optional.of(basis.grade(submission)),
                columns(submission, mask),
                mask.decisions(standing.decisions(submission)),
                List.of(),
                Optional.of(card(submission, mask)));
    }

    /// Why the grade is what it is, in names that the student may read.
    private GradeCard card(SubmissionId submission, ReportMask mask) {
        Standing standing = basis.standing();
        return LateShare.of(standing, standing.grading().card(submission))
                .shown(r -> PersonId.of(basis.reviewerShown(r)), mask::of);
    }

    private Optional<HandIn> handIn(SubmissionId submission) {
        return basis.standing()
                .accepted(submission)
                .flatMap(
                        accepted -> {
                            Map<Part, Snapshot> snapshots =
                                    basis.open()
                                            .store()
                                            .read(s -> s.handIns().snapshots(accepted.number()));
                            Snapshot main = snapshots.get(Part.MAIN);
                            return main == null
                                    ? Optional.empty()
                                    : Optional.of(
                                            new HandIn(
                                                    accepted.at(),
                                                    late(submission, accepted),
                                                    shown(main),
                                                    Optional.ofNullable(
                                                                    snapshots.get(Part.ADVANCED))
                                                            .map(this::shown)));
                        });
    }

    /// By the deadline that it was judged by, or as many days as were begun where that is gone.
    private Optional<Duration> late(SubmissionId submission, peermortem.domain.HandIn accepted) {
        if (accepted.daysLate() == 0) {
            return Optional.empty();
        }
        Standing standing = basis.standing();
        return standing.author(submission)
                .flatMap(a -> standing.state().assignment().lateBy(a, accepted.at()))
                .or(() -> Optional.of(Duration.ofDays(accepted.daysLate())));
    }

    /// A file goes by its name, since the folder it came from says nothing to its author; an
    /// anonymous report says nothing of where the text came from.
    private Snapshot shown(Snapshot snapshot) {
        String address = snapshot.source().address();
        boolean link = address.contains("://");
        String name =
                address.substring(
                        Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
        return new Snapshot(
                new Source(
                        snapshot.source().kind(), basis.anonymous() ? "" : link ? address : name),
                snapshot.text(),
                snapshot.hash(),
                snapshot.original(),
                snapshot.mediaType(),
                snapshot.frozenAt(),
                basis.anonymous() ? Map.of() : snapshot.provenance());
    }

    /// Submitted reviews, first submitted first.
    private List<ReviewColumn> columns(SubmissionId submission, ReportMask mask) {
        return basis.standing().reviews(submission).stream()
                .filter(Review::submitted)
                .sorted(Comparator.comparing(StudentReports::at).thenComparing(Review::reviewer))
                .map(r -> column(r, mask))
                .toList();
    }

    private ReviewColumn column(Review review, ReportMask mask) {
        return new ReviewColumn(
                basis.reviewerShown(review.reviewer()),
                mask.ticks(review.ticks()),
                basis.standing().ownScore(review),
                basis.standing().earlierRubric(review).isPresent(),
                mask.of(review.note()));
    }

    static Instant at(Review review) {
        return switch (review.state()) {
            case ReviewState.Submitted(Instant at) -> at;
            case ReviewState.Draft() -> Instant.MAX;
        };
    }
}

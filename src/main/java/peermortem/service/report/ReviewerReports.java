package peermortem.service.report;

import peermortem.domain.Decision;
import peermortem.domain.ItemGrade;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.report.Difference;
import peermortem.report.ReviewGiven;
import peermortem.report.ReviewerReport;
import peermortem.report.ReviewerRow;
import peermortem.report.ReviewingGrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Reviewers' reports: what they gave, where decisions differed, their grade for reviewing.
final class ReviewerReports {
    private final ReportBasis basis;
    private final Map<PersonId, peermortem.grading.consensus.ReviewingGrade> reviewing =
            new HashMap<>();

    ReviewerReports(ReportBasis basis) {
        this.basis = basis;
        basis.standing().grading().reviewing().forEach(g -> reviewing.put(g.reviewer(), g));
    }

    /// Everybody who was asked for a review or gave one, by id.
    Set<PersonId> reviewers() {
        Set<PersonId> all = new TreeSet<>();
        basis.standing().state().allocations().forEach(a -> all.add(a.reviewer()));
        basis.standing().state().reviews().forEach(r -> all.add(r.reviewer()));
        return all;
    }

    ReviewerReport of(Person person) {
        return new ReviewerReport(
                basis.head(), basis.reviewer(person), given(person.id()), grade(person.id()));
    }

    ReviewerRow row(Person person) {
        List<ReviewGiven> given = given(person.id());
        OptionalDouble leniency =
                given.stream()
                        .filter(
                                g ->
                                        g.submitted().isPresent()
                                                && g.percent().isPresent()
                                                && g.counted().isPresent())
                        .mapToDouble(g -> g.percent().getAsDouble() - g.counted().getAsDouble())
                        .average();
        return new ReviewerRow(
                basis.reviewer(person),
                given.size(),
                (int) given.stream().filter(g -> g.submitted().isPresent()).count(),
                leniency,
                grade(person.id())
                        .map(g -> OptionalDouble.of(g.percent()))
                        .orElseGet(OptionalDouble::empty));
    }

    private List<ReviewGiven> given(PersonId reviewer) {
        List<ReviewGiven> given = new ArrayList<>();
        for (SubmissionId submission : basis.standing().state().authors().keySet()) {
            Optional<Review> review = basis.standing().review(submission, reviewer);
            boolean allocated =
                    basis.standing().allocations(submission).stream()
                            .anyMatch(a -> a.reviewer().equals(reviewer));
            if (review.isPresent() || allocated) {
                given.add(given(submission, review.filter(Review::submitted)));
            }
        }
        return given;
    }

    private ReviewGiven given(SubmissionId submission, Optional<Review> submitted) {
        Optional<Instant> at = submitted.map(StudentReports::at);
        return new ReviewGiven(
                basis.authorShown(submission),
                at,
                at.flatMap(basis.standing().state().assignment()::reviewLateBy),
                submitted
                        .map(r -> OptionalDouble.of(basis.standing().ownScore(r).percent()))
                        .orElseGet(OptionalDouble::empty),
                basis.grade(submission).percent(),
                submitted.map(r -> differences(submission, r)).orElse(List.of()),
                submitted.map(this::certain).orElse(List.of()));
    }

    private List<Difference> certain(Review review) {
        return settled(review.reviewer())
                .map(peermortem.grading.consensus.ReviewingGrade::misfits)
                .orElse(List.of())
                .stream()
                .filter(m -> !m.decided() && m.submission().equals(review.submission()))
                .map(m -> new Difference(m.item(), m.ticked(), !m.ticked(), ""))
                .toList();
    }

    private List<Difference> differences(SubmissionId submission, Review review) {
        List<Difference> differences = new ArrayList<>();
        for (ItemGrade item : basis.grade(submission).items().values()) {
            TickVerdict tick = review.tick(item.item()).verdict();
            Optional<Decision> decision = item.decision();
            if (decision.isPresent()
                    && tick != TickVerdict.OPEN
                    && (tick == TickVerdict.MET) != decision.get().met()) {
                differences.add(
                        new Difference(
                                item.item(),
                                tick == TickVerdict.MET,
                                decision.get().met(),
                                basis.mask(submission).of(decision.get().reason())));
            }
        }
        return differences;
    }

    private Optional<ReviewingGrade> grade(PersonId reviewer) {
        return settled(reviewer)
                .filter(g -> g.percent().isPresent())
                .map(
                        g ->
                                new ReviewingGrade(
                                        g.percent().getAsDouble(),
                                        g.met().agreed(),
                                        g.met().compared(),
                                        g.unmet().agreed(),
                                        g.unmet().compared()));
    }

    private Optional<peermortem.grading.consensus.ReviewingGrade> settled(PersonId reviewer) {
        return Optional.ofNullable(reviewing.get(reviewer));
    }
}

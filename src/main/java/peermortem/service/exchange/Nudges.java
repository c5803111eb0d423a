package peermortem.service.exchange;

import peermortem.domain.Allocation;
import peermortem.domain.Assignment;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.service.Nudge;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is to be reminded of what: a missing or refused hand-in, reviews that are still to be given.
final class Nudges {
    private Nudges() {}

    static List<Nudge> of(OpenClass open) {
        Standing standing = open.standing();
        Assignment assignment = standing.state().assignment();
        List<Nudge> nudges = new ArrayList<>();
        for (SubmissionId submission : standing.state().authors().keySet()) {
            Optional<Person> author = standing.author(submission).filter(p -> !p.excused());
            if (author.isPresent() && standing.accepted(submission).isEmpty()) {
                nudges.add(new Nudge(author.get(), handIn(standing, submission, assignment)));
            }
        }
        openReviews(standing)
                .forEach(
                        (reviewer, count) ->
                                standing.person(reviewer)
                                        .ifPresent(
                                                p ->
                                                        nudges.add(
                                                                new Nudge(
                                                                        p,
                                                                        Problem.of(
                                                                                "nudge.reviews",
                                                                                p.name(),
                                                                                count,
                                                                                assignment
                                                                                        .title())))));
        return nudges;
    }

    private static Problem handIn(
            Standing standing, SubmissionId submission, Assignment assignment) {
        String name = standing.author(submission).map(Person::name).orElse("");
        boolean refused = standing.lastHandIn(submission).isPresent();
        return refused
                ? Problem.of("nudge.refused", name, assignment.title())
                : Problem.of("nudge.hand-in", name, assignment.title());
    }

    private static Map<PersonId, Integer> openReviews(Standing standing) {
        Map<PersonId, Integer> open = new LinkedHashMap<>();
        for (Allocation allocation : standing.state().allocations()) {
            boolean done =
                    standing.review(allocation.submission(), allocation.reviewer())
                            .filter(Review::submitted)
                            .isPresent();
            if (!done) {
                open.merge(allocation.reviewer(), 1, Integer::sum);
            }
        }
        return open;
    }
}

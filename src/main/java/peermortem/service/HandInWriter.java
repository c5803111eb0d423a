package peermortem.service;

import peermortem.domain.Assignment;
import peermortem.domain.HandIn;
import peermortem.domain.LatePolicy;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SubmissionId;
import peermortem.store.Session;

import java.time.Instant;
import java.util.Optional;

/// Keeps one hand-in: replaces an earlier one before the deadline, follows the late policy after
/// it.
final class HandInWriter {
    private final OpenClass open;
    private final Session session;
    private final Assignment assignment;

    HandInWriter(OpenClass open, Session session) {
        this.open = open;
        this.session = session;
        this.assignment = session.assignment().get();
    }

    /// `main` is a snapshot or why there is none.
    Optional<Problem> put(
            Person author,
            Instant at,
            Source source,
            Outcome<Snapshot> main,
            Optional<Source> advancedSource,
            Optional<Outcome<Snapshot>> advanced) {
        SubmissionId submission = Ids.submission(session, author.id());
        session.handIns().putSubmission(submission, author.id());
        int daysLate = Lateness.days(assignment.dueFor(author), at);
        Optional<Snapshot> second = advanced.flatMap(HandInWriter::value);
        Optional<Problem> problem = problem(author, daysLate, main, advanced);
        Optional<Snapshot> text =
                refusedAltogether(main, daysLate) ? Optional.empty() : value(main);
        HandIn handIn =
                new HandIn(
                        0,
                        submission,
                        at,
                        source,
                        text.map(Snapshot::hash),
                        advancedSource,
                        second.map(Snapshot::hash),
                        text.isPresent() ? Optional.empty() : problem,
                        daysLate);
        session.handIns().put(handIn, text, second);
        open.checklists()
                .keep(session, handIn, assignment.rubric(), session.assignment().rubricHash());
        log(handIn, text, problem);
        return problem;
    }

    private void log(HandIn handIn, Optional<Snapshot> text, Optional<Problem> problem) {
        open.log(
                session,
                handIn.accepted() ? "submission.handed-in" : "submission.refused",
                handIn.submission().value(),
                Facts.NONE,
                handIn.accepted()
                        ? Facts.of(
                                "snapshot",
                                text.map(s -> s.hash().hex()).orElse(""),
                                "daysLate",
                                handIn.daysLate())
                        : Facts.of("problem", problem.map(Problem::code).orElse("")));
    }

    private boolean refusedAltogether(Outcome<Snapshot> main, int daysLate) {
        return main instanceof Outcome.Refused<Snapshot>
                || (daysLate > 0
                        && assignment.settings().latePolicy() instanceof LatePolicy.Refuse);
    }

    private Optional<Problem> problem(
            Person author,
            int daysLate,
            Outcome<Snapshot> main,
            Optional<Outcome<Snapshot>> advanced) {
        if (main instanceof Outcome.Refused<Snapshot>(Problem problem)) {
            return Optional.of(problem);
        }
        if (daysLate > 0 && assignment.settings().latePolicy() instanceof LatePolicy.Refuse) {
            return Optional.of(
                    Problem.of(
                            "hand-in.too-late",
                            author.name(),
                            assignment
                                    .dueFor(author)
                                    .map(d -> d.atZone(assignment.zone()).toString())
                                    .orElse("")));
        }
        return advanced.flatMap(
                a ->
                        a instanceof Outcome.Refused<Snapshot>(Problem problem)
                                ? Optional.of(problem)
                                : Optional.empty());
    }

    private static Optional<Snapshot> value(Outcome<Snapshot> outcome) {
        return outcome instanceof Outcome.Done<Snapshot>(Snapshot snapshot)
                ? Optional.of(snapshot)
                : Optional.empty();
    }
}

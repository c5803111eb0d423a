package peermortem.service.handin;

import peermortem.domain.Assignment;
import peermortem.domain.Copy;
import peermortem.domain.HandIn;
import peermortem.domain.LatePolicy;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.book.Facts;
import peermortem.service.book.Ids;
import peermortem.service.book.Lateness;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Taken;
import peermortem.store.Session;

import java.time.Instant;
import java.util.Optional;

/// Keeps one hand-in: replaces an earlier one before the deadline, follows the late policy after
/// it.
public final class HandInWriter {
    static final String TOO_LATE = "hand-in.too-late";
    private final OpenClass open;
    private final Session session;
    private final Assignment assignment;

    public HandInWriter(OpenClass open, Session session) {
        this.open = open;
        this.session = session;
        this.assignment = session.assignment().get();
    }

    public Optional<Problem> put(
            Person author, Instant at, Taken main, Optional<Taken> advanced, Optional<Taken> copy) {
        SubmissionId submission = Ids.submission(session, author.id());
        session.handIns().putSubmission(submission, author.id());
        int daysLate = Lateness.days(assignment, author, at);
        Optional<Snapshot> second = advanced.flatMap(Taken::snapshot);
        Optional<Problem> problem = problem(author, daysLate, main, advanced);
        Optional<Snapshot> text =
                refusedAltogether(main, daysLate) ? Optional.empty() : main.snapshot();
        HandIn handIn =
                new HandIn(
                        0,
                        submission,
                        at,
                        main.source(),
                        text.map(Snapshot::hash),
                        advanced.map(Taken::source),
                        second.map(Snapshot::hash),
                        text.isPresent() ? Optional.empty() : problem,
                        daysLate);
        long number = session.handIns().put(handIn, text, second);
        if (handIn.accepted()) {
            session.visits().forget(submission);
        }
        copy.ifPresent(taken -> putCopy(number, text, taken));
        open.checklists()
                .keep(session, handIn, assignment.rubric(), session.assignment().rubricHash());
        log(handIn, text, problem);
        return problem;
    }

    /// Keeps what lies at the second place beside a hand-in's text.
    void putCopy(long handIn, Optional<Snapshot> main, Taken taken) {
        Optional<Snapshot> snapshot = taken.snapshot();
        boolean differs =
                main.isPresent()
                        && snapshot.isPresent()
                        && !SameWords.in(main.get().text(), snapshot.get().text());
        session.copies()
                .put(
                        handIn,
                        new Copy(
                                Part.MAIN,
                                taken.source(),
                                snapshot.map(Snapshot::hash),
                                taken.problem(),
                                differs),
                        snapshot);
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

    private boolean refusedAltogether(Taken main, int daysLate) {
        return main.problem().isPresent() || tooLate(daysLate);
    }

    private boolean tooLate(int daysLate) {
        return daysLate > 0 && assignment.settings().latePolicy() instanceof LatePolicy.Refuse;
    }

    private Optional<Problem> problem(
            Person author, int daysLate, Taken main, Optional<Taken> advanced) {
        if (main.problem().isPresent()) {
            return main.problem();
        }
        if (tooLate(daysLate)) {
            return Optional.of(
                    Problem.of(
                            "hand-in.too-late",
                            author.name(),
                            assignment
                                    .dueFor(author)
                                    .map(d -> d.atZone(assignment.zone()).toString())
                                    .orElse("")));
        }
        return advanced.flatMap(Taken::problem);
    }
}

package peermortem.service;

import peermortem.domain.Actor;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.domain.SubmissionId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// One open class file. All methods block, but for those that return a future; call them off the UI
/// thread. Methods that change something refuse on a file that is open read-only.
public interface ClassDesk extends AutoCloseable {
    Path file();

    /// What people must know about this file: read-only, open in a second window, on a network
    /// drive.
    List<Problem> notices();

    boolean readOnly();

    Overview overview();

    /// The same; a cancel ends the search of the texts with a `CancellationException`.
    default Overview overview(Progress progress) {
        return overview();
    }

    /// The first rows of the class, at once.
    default Overview firstLook() {
        return overview();
    }

    /// The overview with what searching the texts found until now, which takes long in large
    /// classes; see [Overview#extent()].
    default Overview overviewSoFar() {
        return overview();
    }

    /// Examines and backs up what was opened, unless that has been done. The first change waits for
    /// it as well.
    default CompletableFuture<Optional<Problem>> prepare() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /// A submission with everything that a TA sees.
    SubmissionDetails details(SubmissionId submission);

    /// The submission that goes by this id, or by its author's id or e-mail.
    Optional<SubmissionId> submission(String idOrAuthor);

    /// The person by id or e-mail, without regard to case.
    Optional<Person> person(String idOrEmail);

    Actor actor();

    /// From now on this TA acts.
    void actAs(PersonId person);

    RosterDesk roster();

    HandInDesk handIns();

    AllocationDesk allocations();

    ModerationDesk moderation();

    ExchangeDesk exchange();

    LogDesk log();

    ReportDesk reports();

    /// The queue of one reviewer over this class file: a TA sees every submission, a student their
    /// allocations.
    ReviewDesk reviewAs(PersonId reviewer);

    /// Changes title, deadlines, settings.
    Outcome<Overview> change(ClassChange change);

    /// What putting another rubric in force would do; changes nothing.
    Outcome<RubricPreview> previewRubric(Rubric rubric);

    /// Puts another rubric in force; finished reviews keep their ticks. Refused once grades are
    /// proposed or released.
    Outcome<RubricPreview> changeRubric(Rubric rubric);

    /// Calls on every change, from any thread, until closed.
    Subscription onChange(Runnable listener);

    @Override
    void close();
}

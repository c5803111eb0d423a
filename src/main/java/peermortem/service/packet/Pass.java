package peermortem.service.packet;

import peermortem.domain.Blindness;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.VerdictShown;

import java.time.Instant;
import java.util.Optional;

/// What a pass says: the task, and who its receiver is in this class. `shownAuthor` and
/// `shownReviewer` are what others see of them; a TA has no submission.
public record Pass(
        String classId,
        String title,
        Rubric rubric,
        Sha256 rubricHash,
        String zone,
        Optional<Instant> due,
        Optional<Instant> reviewDue,
        Blindness blindness,
        VerdictShown verdictShown,
        boolean declaration,
        PersonId person,
        String name,
        String email,
        Optional<SubmissionId> submission,
        String shownAuthor,
        String shownReviewer,
        String publicKey)
        implements Order {
    /// Its receiver, as far as texts of theirs are masked.
    Person author() {
        return new Person(
                person, name, email, Role.STUDENT, Optional.empty(), false, Optional.empty());
    }
}

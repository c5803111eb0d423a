package peermortem.ui.classroom.release;

import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What is ticked when somebody comes to release grades: all that is ready. Where the class wants a
/// second check, what another TA proposed; without that, what nobody proposed yet.
final class FirstTicks {
    private FirstTicks() {}

    static boolean ready(SubmissionRow row) {
        return row.grade().percent().isPresent() && row.state() != SubmissionState.RELEASED;
    }

    static Set<SubmissionId> of(Overview overview, Optional<PersonId> acting) {
        if (!overview.assignment().settings().secondCheck()) {
            return ready(overview, row -> true);
        }
        Set<SubmissionId> toCheck =
                ready(
                        overview,
                        row -> row.proposedBy().isPresent() && !row.proposedBy().equals(acting));
        return toCheck.isEmpty() ? ready(overview, row -> row.proposedBy().isEmpty()) : toCheck;
    }

    private static Set<SubmissionId> ready(Overview overview, Predicate<SubmissionRow> wanted) {
        return overview.submissions().stream()
                .filter(FirstTicks::ready)
                .filter(wanted)
                .map(SubmissionRow::submission)
                .collect(Collectors.toSet());
    }
}

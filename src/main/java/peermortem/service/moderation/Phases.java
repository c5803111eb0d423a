package peermortem.service.moderation;

import peermortem.domain.Assignment;
import peermortem.domain.Phase;
import peermortem.domain.SubmissionState;
import peermortem.service.SubmissionRow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The phase of an assignment: as overridden, else by the releases and dates.
final class Phases {
    private Phases() {}

    static Phase of(Assignment assignment, List<SubmissionRow> rows, Instant now) {
        if (assignment.settings().phase().isPresent()) {
            return assignment.settings().phase().get();
        }
        boolean graded = rows.stream().anyMatch(r -> r.state() == SubmissionState.RELEASED);
        boolean waiting =
                rows.stream()
                        .anyMatch(
                                r ->
                                        r.grade().percent().isPresent()
                                                && r.state() != SubmissionState.RELEASED);
        if (graded && !waiting) {
            return Phase.RELEASED;
        }
        if (before(now, assignment.due())) {
            return Phase.COLLECTING;
        }
        return before(now, assignment.reviewDue()) ? Phase.REVIEWING : Phase.DECIDING;
    }

    private static boolean before(Instant now, Optional<Instant> deadline) {
        return deadline.map(now::isBefore).orElse(false);
    }
}

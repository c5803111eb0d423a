package peermortem.ui.classroom.decide;

import peermortem.domain.SubmissionId;
import peermortem.service.OpenItem;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.Rows;

import java.util.List;
import java.util.Optional;

/// The items of a random audit that are still to be checked after the one in front.
record AuditTrail(List<OpenItem> left) {
    static String title(ClassRoom room, SubmissionId submission, Optional<AuditTrail> trail) {
        String author =
                room.model()
                        .overview()
                        .map(o -> Rows.author(o, submission))
                        .orElse(submission.value());
        return trail.map(t -> room.words().get("decide.audit", author, t.left.size()))
                .orElse(author);
    }

    /// On to the next item; after the last one back to where the audit tells what it taught.
    void goOn(ClassRoom room, Runnable leave) {
        if (left.isEmpty()) {
            room.context().notices().info(room.words().get("decide.audit.done"));
            leave.run();
        } else {
            room.open(SubmissionPage.audit(room, left));
        }
    }
}

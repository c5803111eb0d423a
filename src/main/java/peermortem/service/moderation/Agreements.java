package peermortem.service.moderation;

import peermortem.grading.agreement.ClassAgreement;
import peermortem.service.book.Standing;

import java.util.OptionalDouble;

/// How far the reviewers of a class agree.
final class Agreements {
    private Agreements() {}

    /// Krippendorff's alpha over every item of every submission.
    static OptionalDouble alpha(Standing standing) {
        return ClassAgreement.of(standing.grading().marks()).all().alpha();
    }
}

package peermortem.domain;

import java.time.Instant;
import java.util.OptionalDouble;

/// How far a grade has come on its way out: `percent` is what was proposed or released.
public record Release(
        SubmissionId submission, Stage stage, PersonId by, Instant at, OptionalDouble percent) {
    /// The stages of a grade; a withdrawn one is a draft again.
    public enum Stage {
        DRAFT,
        PROPOSED,
        RELEASED
    }
}

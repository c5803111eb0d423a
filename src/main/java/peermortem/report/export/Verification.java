package peermortem.report.export;

import peermortem.domain.Problem;

/// What a look at an exported PDF says.
public sealed interface Verification {
    /// Nothing was changed since it was written, and its grade follows from its items.
    record Unchanged(String kind, String assignment, String number) implements Verification {}

    /// It is a report, and it is not as it was written.
    record Changed(Problem problem) implements Verification {}

    /// It is no report of this app.
    record Foreign(Problem problem) implements Verification {}
}

package peermortem.report;

import java.util.OptionalDouble;

/// One reviewer's line in the class report: reviews owed and submitted, the mean of their own
/// scores less the grades that count (in points, above 0 is lenient), and their grade for
/// reviewing.
public record ReviewerRow(
        Subject reviewer,
        int assigned,
        int submitted,
        OptionalDouble leniency,
        OptionalDouble grade) {}

package peermortem.report;

import java.util.List;
import java.util.Optional;

/// What one reviewer gave, where decisions differed, and their grade for reviewing; without it
/// nothing they ticked has been settled yet.
public record ReviewerReport(
        ReportHead head,
        Subject reviewer,
        List<ReviewGiven> given,
        Optional<ReviewingGrade> grade) {
    public ReviewerReport {
        given = List.copyOf(given);
    }
}

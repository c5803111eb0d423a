package peermortem.report;

import peermortem.domain.GradeMethod;

import java.util.List;

/// All grades of an assignment, as they go into a learning platform.
public record Gradebook(String assignment, GradeMethod method, List<GradebookRow> rows) {
    public Gradebook {
        rows = List.copyOf(rows);
    }
}

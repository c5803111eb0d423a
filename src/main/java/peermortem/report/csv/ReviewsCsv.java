package peermortem.report.csv;

import peermortem.domain.ReviewState;
import peermortem.report.ReviewRow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The tidy reviews table, one row per review and item. The column `passages` (`12-30 44-60`, in
/// UTF-16 units of the snapshot) stands there only where a passage is marked.
public final class ReviewsCsv {
    /// The columns of the table without passages.
    public static final List<String> COLUMNS =
            List.of(
                    "submission",
                    "author",
                    "reviewer",
                    "item",
                    "met",
                    "reason",
                    "note",
                    "state",
                    "submitted_at");

    public static final String PASSAGES = "passages";

    private ReviewsCsv() {}

    public static String write(List<ReviewRow> rows) {
        boolean passages = rows.stream().anyMatch(r -> !r.passages().isEmpty());
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(COLUMNS);
        if (passages) {
            head.add(PASSAGES);
        }
        table.add(head);
        for (ReviewRow row : rows) {
            List<String> cells = cells(row);
            if (passages) {
                cells.add(
                        row.passages().stream()
                                .map(s -> s.start() + "-" + s.end())
                                .collect(Collectors.joining(" ")));
            }
            table.add(cells);
        }
        return Cells.table(table);
    }

    private static List<String> cells(ReviewRow row) {
        List<String> cells = new ArrayList<>();
        for (String text : List.of(row.submission(), row.author(), row.reviewer(), row.item())) {
            cells.add(Defused.cell(text));
        }
        cells.add(
                switch (row.met()) {
                    case MET -> "yes";
                    case NOT_MET -> "no";
                    case OPEN -> "";
                });
        cells.add(Defused.cell(row.reason()));
        cells.add(Defused.cell(row.note()));
        switch (row.state()) {
            case ReviewState.Draft draft -> cells.addAll(List.of("draft", ""));
            case ReviewState.Submitted submitted ->
                    cells.addAll(List.of("submitted", submitted.at().toString()));
        }
        return cells;
    }
}

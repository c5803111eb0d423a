package peermortem.report.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.ReviewState;
import peermortem.domain.Span;
import peermortem.domain.TickVerdict;
import peermortem.report.ReviewRow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The tidy reviews table, one row per review and item, written and read back without loss. The
/// column `passages` (`12-30 44-60`, in UTF-16 units of the snapshot) stands there only where a
/// passage is marked.
public final class ReviewsCsv {
    private static final List<String> COLUMNS =
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
    private static final List<String> NEEDED = List.of("submission", "reviewer", "item", "met");
    private static final String PASSAGES = "passages";

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

    /// The rows of such a table; columns are found by name, in any order.
    ///
    /// @throws ProblemException where a needed column is missing or a cell cannot be understood
    public static List<ReviewRow> read(String table) {
        List<ReviewRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(withoutMark(table))) {
            for (NamedCsvRecord cells : csv) {
                if (rows.isEmpty()) {
                    demandColumns(cells);
                }
                rows.add(row(cells));
            }
        } catch (CsvParseException e) {
            throw new ProblemException(Problem.of("reviews.csv.broken"), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String withoutMark(String table) {
        return table.startsWith("\uFEFF") ? table.substring(1) : table;
    }

    private static void demandColumns(NamedCsvRecord cells) {
        for (String name : NEEDED) {
            if (!cells.getHeader().contains(name)) {
                throw new ProblemException(
                        Problem.of("reviews.csv.column", name, String.join(",", COLUMNS)));
            }
        }
    }

    private static ReviewRow row(NamedCsvRecord cells) {
        return new ReviewRow(
                text(cells, "submission"),
                text(cells, "author"),
                text(cells, "reviewer"),
                text(cells, "item"),
                met(cells),
                text(cells, "reason"),
                text(cells, "note"),
                state(cells),
                passages(cells));
    }

    private static String text(NamedCsvRecord cells, String column) {
        return Defused.text(cells.findField(column).orElse(""));
    }

    private static TickVerdict met(NamedCsvRecord cells) {
        String word = text(cells, "met").strip();
        return switch (word) {
            case "yes" -> TickVerdict.MET;
            case "no" -> TickVerdict.NOT_MET;
            case "" -> TickVerdict.OPEN;
            default -> throw refused(cells, "met", word);
        };
    }

    private static ReviewState state(NamedCsvRecord cells) {
        String word = text(cells, "state").strip();
        String at = text(cells, "submitted_at").strip();
        return switch (word) {
            case "draft", "" -> new ReviewState.Draft();
            case "submitted" -> new ReviewState.Submitted(instant(cells, at));
            default -> throw refused(cells, "state", word);
        };
    }

    private static Instant instant(NamedCsvRecord cells, String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new ProblemException(refused(cells, "submitted_at", at).problem(), e);
        }
    }

    private static List<Span> passages(NamedCsvRecord cells) {
        String listed = text(cells, PASSAGES).strip();
        if (listed.isEmpty()) {
            return List.of();
        }
        try {
            return Arrays.stream(listed.split(" +")).map(ReviewsCsv::span).toList();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(refused(cells, PASSAGES, listed).problem(), e);
        }
    }

    private static Span span(String listed) {
        int dash = listed.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException(listed);
        }
        return Span.of(
                Integer.parseInt(listed.substring(0, dash)),
                Integer.parseInt(listed.substring(dash + 1)));
    }

    private static ProblemException refused(NamedCsvRecord cells, String column, String word) {
        return new ProblemException(
                Problem.of("reviews.csv.cell", cells.getStartingLineNumber(), column, word));
    }
}

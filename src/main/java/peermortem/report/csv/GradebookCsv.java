package peermortem.report.csv;

import peermortem.domain.Score;
import peermortem.report.Gradebook;
import peermortem.report.GradebookRow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// The gradebook as CSV: everything for a person (generic), or what Canvas and Moodle import. Texts
/// are defused, figures stay figures; a student without a grade has an empty cell, not a zero.
public final class GradebookCsv {
    /// The learning platform whose import the columns fit.
    public enum Format {
        GENERIC,
        CANVAS,
        MOODLE
    }

    private GradebookCsv() {}

    public static String write(Gradebook book, Format format) {
        return Cells.table(
                switch (format) {
                    case GENERIC -> generic(book);
                    case CANVAS -> canvas(book);
                    case MOODLE -> moodle(book);
                });
    }

    private static List<List<String>> generic(Gradebook book) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "id",
                        "name",
                        "email",
                        "percent",
                        "expected",
                        "low",
                        "high",
                        "method",
                        "mandatory",
                        "mandatory_of",
                        "optional",
                        "optional_of",
                        "reviews",
                        "state",
                        "late"));
        for (GradebookRow row : book.rows()) {
            rows.add(
                    List.of(
                            Defused.cell(row.student().id().value()),
                            Defused.cell(row.student().name()),
                            Defused.cell(row.student().email()),
                            Cells.figure(row.percent()),
                            Cells.figure(row.expected()),
                            Cells.figure(row.low()),
                            Cells.figure(row.high()),
                            book.method().spelling(),
                            count(row, Score::mandatory),
                            count(row, Score::mandatoryOf),
                            count(row, Score::optional),
                            count(row, Score::optionalOf),
                            String.valueOf(row.reviews()),
                            row.state().spelling(),
                            row.late() ? "yes" : "no"));
        }
        return rows;
    }

    private static String count(GradebookRow row, ToIntFunction<Score> part) {
        return row.score().map(s -> String.valueOf(part.applyAsInt(s))).orElse("");
    }

    /// Canvas finds students by their SIS ids and reads the points possible from the second row.
    private static List<List<String>> canvas(Gradebook book) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "Student",
                        "ID",
                        "SIS User ID",
                        "SIS Login ID",
                        "Section",
                        Defused.cell(book.assignment())));
        rows.add(List.of("    Points Possible", "", "", "", "", "100"));
        for (GradebookRow row : book.rows()) {
            rows.add(
                    List.of(
                            Defused.cell(row.student().name()),
                            "",
                            Defused.cell(row.student().id().value()),
                            Defused.cell(row.student().email()),
                            "",
                            Cells.figure(row.percent())));
        }
        return rows;
    }

    private static List<List<String>> moodle(Gradebook book) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "ID number",
                        "Full name",
                        "Email address",
                        Defused.cell(book.assignment())));
        for (GradebookRow row : book.rows()) {
            rows.add(
                    List.of(
                            Defused.cell(row.student().id().value()),
                            Defused.cell(row.student().name()),
                            Defused.cell(row.student().email()),
                            Cells.figure(row.percent())));
        }
        return rows;
    }
}

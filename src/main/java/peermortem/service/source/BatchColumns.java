package peermortem.service.source;

import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.intake.Input;
import peermortem.intake.batch.BatchArchive;
import peermortem.intake.batch.BatchRow;
import peermortem.intake.batch.BatchSheet;
import peermortem.intake.batch.ColumnGuess;
import peermortem.intake.file.FileLimits;
import peermortem.service.BatchPreview;
import peermortem.service.ColumnMeaning;
import peermortem.service.book.Everybody;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What the columns of a CSV of hand-ins mean, as it was guessed or as somebody said.
public final class BatchColumns {
    private static final int FIRST_ROWS = 5;

    private BatchColumns() {}

    /// A preview with these columns, or with those that its headers suggest.
    public static BatchPreview preview(
            Path csv, Map<ColumnMeaning, Integer> columns, List<Person> people) {
        if (BatchReading.isArchive(csv)) {
            return archive(csv, people);
        }
        BatchSheet sheet = BatchSheet.read(csv);
        ColumnGuess guess = columns.isEmpty() ? sheet.guess() : said(sheet, columns);
        List<BatchRow> rows = guess.isComplete() ? mains(sheet.plan(guess).rows()) : List.of();
        long sources = rows.stream().filter(row -> !isEmpty(row.input())).count();
        return new BatchPreview(
                guess.headers(),
                meanings(guess),
                sheet.rows().stream().limit(FIRST_ROWS).toList(),
                guess.isComplete() ? rows.size() : sheet.rows().size(),
                known(rows, people),
                (int) sources);
    }

    /// An archive says itself who and what: its authors as it names them, and their files.
    private static BatchPreview archive(Path archive, List<Person> people) {
        List<BatchRow> rows = mains(BatchArchive.plan(archive, FileLimits.standard()).rows());
        return new BatchPreview(
                List.of(),
                Map.of(),
                rows.stream()
                        .limit(FIRST_ROWS)
                        .map(
                                row ->
                                        List.of(
                                                row.author().name().orElse(row.author().key()),
                                                row.input() instanceof Input.Packed(_, String name)
                                                        ? name
                                                        : ""))
                        .toList(),
                rows.size(),
                known(rows, people),
                rows.size());
    }

    private static int known(List<BatchRow> rows, List<Person> people) {
        return (int)
                rows.stream()
                        .map(row -> BatchReading.author(row.author(), people))
                        .filter(author -> Everybody.find(people, author).isPresent())
                        .count();
    }

    private static List<BatchRow> mains(List<BatchRow> rows) {
        return rows.stream().filter(row -> row.part() == Part.MAIN && !row.copy()).toList();
    }

    private static boolean isEmpty(Input input) {
        return input instanceof Input.Unusable(var problem)
                && problem.code().equals("intake.no-source");
    }

    static ColumnGuess said(BatchSheet sheet, Map<ColumnMeaning, Integer> columns) {
        return new ColumnGuess(
                sheet.guess().headers(),
                place(columns, ColumnMeaning.AUTHOR),
                place(columns, ColumnMeaning.NAME),
                place(columns, ColumnMeaning.SOURCE),
                place(columns, ColumnMeaning.ADVANCED),
                place(columns, ColumnMeaning.COPY),
                place(columns, ColumnMeaning.SUBMITTED_AT));
    }

    private static OptionalInt place(Map<ColumnMeaning, Integer> columns, ColumnMeaning meaning) {
        Integer place = columns.get(meaning);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static Map<ColumnMeaning, Integer> meanings(ColumnGuess guess) {
        Map<ColumnMeaning, Integer> all = new EnumMap<>(ColumnMeaning.class);
        guess.author().ifPresent(c -> all.put(ColumnMeaning.AUTHOR, c));
        guess.name().ifPresent(c -> all.put(ColumnMeaning.NAME, c));
        guess.source().ifPresent(c -> all.put(ColumnMeaning.SOURCE, c));
        guess.advanced().ifPresent(c -> all.put(ColumnMeaning.ADVANCED, c));
        guess.copy().ifPresent(c -> all.put(ColumnMeaning.COPY, c));
        guess.submittedAt().ifPresent(c -> all.put(ColumnMeaning.SUBMITTED_AT, c));
        return all;
    }
}

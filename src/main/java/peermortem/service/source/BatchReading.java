package peermortem.service.source;

import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.intake.Input;
import peermortem.intake.batch.BatchArchive;
import peermortem.intake.batch.BatchPlan;
import peermortem.intake.batch.BatchRow;
import peermortem.intake.batch.BatchSheet;
import peermortem.intake.batch.ColumnGuess;
import peermortem.intake.file.FileLimits;
import peermortem.service.ColumnMeaning;
import peermortem.service.HandInOrder;
import peermortem.service.Moments;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads a CSV of hand-ins, also as a form or a learning platform exports it, or the archive of all
/// submissions that a learning platform gives.
public final class BatchReading {
    private BatchReading() {}

    /// With `columns` a CSV is read as they say, else as its headers suggest.
    public static List<HandInOrder> read(
            Path file, Map<ColumnMeaning, Integer> columns, ZoneId zone, List<Person> people) {
        BatchPlan plan =
                isArchive(file)
                        ? BatchArchive.plan(file, FileLimits.standard())
                        : sheet(file, columns);
        boolean strict =
                plan.columns()
                        .flatMap(c -> c.header(c.submittedAt()))
                        .filter("submitted_at"::equals)
                        .isPresent();
        List<HandInOrder> orders = new ArrayList<>();
        List<BatchRow> rows = plan.rows();
        for (int i = 0; i < rows.size(); ) {
            BatchRow row = rows.get(i++);
            Optional<String> advanced = Optional.empty();
            Optional<String> copy = Optional.empty();
            for (; i < rows.size() && isBeside(rows.get(i)); i++) {
                Optional<String> written = Optional.of(written(rows.get(i).input(), file));
                copy = rows.get(i).copy() ? written : copy;
                advanced = rows.get(i).copy() ? advanced : written;
            }
            orders.add(
                    new HandInOrder(
                            author(row.author(), people),
                            written(row.input(), file),
                            advanced,
                            copy,
                            moment(row, zone, strict)));
        }
        return orders;
    }

    static boolean isArchive(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean isBeside(BatchRow row) {
        return row.part() == Part.ADVANCED || row.copy();
    }

    private static BatchPlan sheet(Path csv, Map<ColumnMeaning, Integer> columns) {
        BatchSheet sheet = BatchSheet.read(csv);
        ColumnGuess guess = columns.isEmpty() ? sheet.guess() : BatchColumns.said(sheet, columns);
        if (!guess.isComplete()) {
            throw new ProblemException(Problem.of("hand-in.header", csv));
        }
        return sheet.plan(guess);
    }

    /// A date that cannot be read stops only where the contract's own column holds it.
    private static Optional<Instant> moment(BatchRow row, ZoneId zone, boolean strict) {
        String when = row.submittedAt().orElse("");
        Optional<Instant> at = Moments.read(when, zone);
        if (strict && !when.isEmpty() && at.isEmpty()) {
            throw new ProblemException(Problem.of("hand-in.date", row.line(), when));
        }
        return at;
    }

    /// As the person would be named by hand: a link, a path, or an archive with an entry.
    private static String written(Input input, Path batch) {
        return switch (input) {
            case Input.Link(String text) -> text;
            case Input.File(Path path) -> path.toString();
            case Input.Packed(Path archive, String entry) ->
                    archive.toAbsolutePath() + IntakeSources.WITHIN + entry;
            case Input.Named(String name, var _) -> name;
            case Input.One(Input of, int number) -> written(of, batch) + "#" + number;
            case Input.Pasted(String text) -> text;
            case Input.Unusable(Problem problem) ->
                    problem.code().equals("intake.which-file")
                            ? batch.toAbsolutePath()
                                    + IntakeSources.CHOICE
                                    + problem.args().getLast()
                            : String.join("", problem.args());
        };
    }

    /// The id of the person whom a platform's number, or else its spelling of the name, means.
    static String author(BatchRow.Author author, List<Person> people) {
        boolean known =
                people.stream()
                        .anyMatch(
                                p ->
                                        p.id().value().equals(author.key())
                                                || p.email().equalsIgnoreCase(author.key()));
        if (known || author.name().isEmpty()) {
            return author.key();
        }
        String name = letters(author.name().get());
        return people.stream()
                .filter(person -> spellings(person.name()).contains(name))
                .findFirst()
                .map(person -> person.id().value())
                .orElse(author.key());
    }

    private static List<String> spellings(String name) {
        String[] words = name.strip().split("\\s+");
        String last = words[words.length - 1];
        String first = name.strip().substring(0, name.strip().length() - last.length());
        return List.of(letters(name), letters(last + first));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

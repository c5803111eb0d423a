package peermortem.intake.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.intake.Input;
import peermortem.intake.file.Decoder;
import peermortem.intake.link.LinkFinder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A CSV of hand-ins as forms and learning platforms export it: any of the usual separators and
/// encodings, any order and names of columns. Rows without an author are passed over.
public final class BatchSheet {
    private static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int MAX_ROWS = 20_000;
    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "(?i).*\\.(md|markdown|mdown|mkd|txt|docx|odt|html?|canvas|diff|zip|rss|atom|xml)");
    private final Path folder;
    private final List<String> headers;
    private final List<List<String>> rows;
    private final List<Integer> lines;

    private BatchSheet(Path folder, List<List<String>> records, List<Integer> lines) {
        this.folder = folder;
        this.headers = records.getFirst();
        this.rows = List.copyOf(records.subList(1, records.size()));
        this.lines = lines;
    }

    public static BatchSheet read(Path csv) {
        String text = text(csv);
        List<List<String>> records = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                records.add(line.getFields());
                lines.add((int) line.getStartingLineNumber());
                if (records.size() > MAX_ROWS) {
                    throw new ProblemException(
                            Problem.of("intake.batch-too-long", csv.getFileName(), MAX_ROWS));
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new ProblemException(Problem.of("intake.batch-unreadable", csv.getFileName()), e);
        }
        if (records.isEmpty()) {
            throw new ProblemException(Problem.of("intake.batch-unreadable", csv.getFileName()));
        }
        Path folder = Optional.ofNullable(csv.toAbsolutePath().getParent()).orElseThrow();
        return new BatchSheet(folder, records, lines);
    }

    public ColumnGuess guess() {
        return ColumnGuess.of(headers, rows);
    }

    public List<List<String>> rows() {
        return rows;
    }

    /// The rows as these columns say, one per source.
    public BatchPlan plan(ColumnGuess columns) {
        if (!columns.isComplete()) {
            throw new ProblemException(
                    Problem.of("intake.batch-columns", String.join(", ", headers)));
        }
        List<BatchRow> planned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!cell(rows.get(i), columns.author()).isEmpty()) {
                planned.addAll(sources(rows.get(i), lines.get(i + 1), columns));
            }
        }
        return new BatchPlan(planned, Optional.of(columns));
    }

    private List<BatchRow> sources(List<String> row, int line, ColumnGuess columns) {
        BatchRow main =
                new BatchRow(
                        line,
                        new BatchRow.Author(
                                cell(row, columns.author()), filled(row, columns.name())),
                        Part.MAIN,
                        input(cell(row, columns.source())),
                        filled(row, columns.submittedAt()),
                        false);
        List<BatchRow> all = new ArrayList<>(List.of(main));
        filled(row, columns.advanced())
                .ifPresent(a -> all.add(beside(main, Part.ADVANCED, input(a), false)));
        filled(row, columns.copy())
                .ifPresent(c -> all.add(beside(main, Part.MAIN, input(c), true)));
        return all;
    }

    private static BatchRow beside(BatchRow main, Part part, Input input, boolean copy) {
        return new BatchRow(
                main.line(), main.author(), part, input, main.submittedAt(), false, copy);
    }

    private static Optional<String> filled(List<String> row, OptionalInt column) {
        return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
    }

    /// A link, or a path relative to the sheet. What a form's cell names outside the sheet's folder
    /// is read only where it is a document by its name, for a student may have typed it.
    private Input input(String source) {
        if (source.isEmpty()) {
            return new Input.Unusable(Problem.of("intake.no-source"));
        }
        if (LinkFinder.isLink(source) || source.contains("://")) {
            return new Input.Link(source);
        }
        try {
            Path path = folder.resolve(source).normalize();
            if (Files.exists(path) || DOCUMENT.matcher(source).matches()) {
                return mayRead(folder, path)
                        ? new Input.File(path)
                        : new Input.Unusable(Problem.of("intake.path-outside", source));
            }
        } catch (InvalidPathException e) {
            // no path, so it can only be a link with text around it
            return new Input.Link(source);
        }
        return new Input.Link(source);
    }

    /// Whether what a batch in `folder` names may be read: all beside it, elsewhere only documents.
    public static boolean mayRead(Path folder, Path path) {
        Path home = folder.toAbsolutePath().normalize();
        return path.toAbsolutePath().normalize().startsWith(home)
                || DOCUMENT.matcher(path.toString()).matches();
    }

    private static String cell(List<String> row, OptionalInt column) {
        return column.isPresent() ? ColumnGuess.cell(row, column.getAsInt()) : "";
    }

    private static String text(Path csv) {
        try {
            if (Files.size(csv) > MAX_BYTES) {
                throw new ProblemException(
                        Problem.of("intake.batch-too-long", csv.getFileName(), MAX_ROWS));
            }
            return Decoder.decode(
                    Files.readAllBytes(csv), Optional.empty(), String.valueOf(csv.getFileName()));
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("intake.file-missing", csv), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("intake.file-unreadable", csv), e);
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}

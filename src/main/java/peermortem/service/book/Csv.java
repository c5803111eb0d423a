package peermortem.service.book;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.report.csv.Defused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A CSV as it comes from spreadsheets, forms and learning platforms: comma, semicolon or tab; a
/// byte-order mark or not; headers spelled loosely; cells guarded against formulas by an
/// apostrophe.
public final class Csv {
    private static final int MOST_COLUMNS = 1_000;
    private static final long LARGEST = 64L << 20;

    /// One row with its number in the file (the header is row 1).
    public record Row(int number, Map<String, String> cells) {
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final List<String> header;
    private final List<Row> rows;

    private Csv(List<String> header, List<Row> rows) {
        this.header = header;
        this.rows = rows;
    }

    public boolean has(String column) {
        return header.contains(column);
    }

    public List<Row> rows() {
        return rows;
    }

    /// The text of a file: UTF-8, or else as old spreadsheets write it.
    public static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ProblemException(Problem.of("csv.too-large", file));
            }
            byte[] bytes = Files.readAllBytes(file);
            return decode(bytes);
        } catch (IOException e) {
            String code = Files.exists(file) ? "file.unreadable" : "file.missing";
            throw new ProblemException(Problem.of(code, file), e);
        }
    }

    private static String decode(byte[] bytes) {
        boolean utf16 = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        try {
            Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /// Reads a CSV; each column goes by the first name whose spellings (letters and digits only,
    /// without regard to case) hold its header.
    public static Csv read(String text, Map<String, List<String>> columns) {
        List<CsvRecord> records = records(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (records.isEmpty()) {
            return new Csv(List.of(), List.of());
        }
        List<String> header = new ArrayList<>();
        List<String> first = records.getFirst().getFields();
        for (String cell : first.subList(0, Math.min(MOST_COLUMNS, first.size()))) {
            String name = column(cell, columns).orElse("");
            header.add(header.contains(name) ? "" : name);
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord line : records.subList(1, records.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
                if (!header.get(i).isEmpty()) {
                    cells.put(header.get(i), Defused.text(line.getField(i)));
                }
            }
            if (line.getFields().stream().anyMatch(f -> !f.isBlank())) {
                rows.add(new Row((int) line.getStartingLineNumber(), cells));
            }
        }
        return new Csv(header, rows);
    }

    private static List<CsvRecord> records(String text) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new ProblemException(Problem.of("csv.malformed"), e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory", e);
        }
    }

    private static char separator(String text) {
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
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

    private static Optional<String> column(String header, Map<String, List<String>> columns) {
        String plain = plain(header);
        return columns.entrySet().stream()
                .filter(
                        e ->
                                plain.equals(plain(e.getKey()))
                                        || e.getValue().stream()
                                                .anyMatch(s -> plain(s).equals(plain)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

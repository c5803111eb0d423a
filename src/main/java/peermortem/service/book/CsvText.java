package peermortem.service.book;

import de.siegmar.fastcsv.writer.CsvWriter;

import peermortem.report.csv.Defused;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// A CSV in the making. Cells that a spreadsheet would take for formulas get an apostrophe in
/// front, which reading takes away again.
public final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().build(text);

    public CsvText(String... header) {
        writer.writeRecord(header);
    }

    public void row(String... cells) {
        writer.writeRecord(Arrays.stream(cells).map(Defused::cell).toList());
    }

    @Override
    public String toString() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

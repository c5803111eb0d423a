package peermortem.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.PersonId;
import peermortem.domain.ProblemException;
import peermortem.report.ReportSamples;
import peermortem.report.Subject;
import peermortem.report.pdf.PdfReports;
import peermortem.store.OwnFiles;
import peermortem.text.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ExporterTest {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Exporter exporter = new Exporter(workers, 2, OwnFiles::write);

    @TempDir Path folder;

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    private static Order order(String id, byte[] bytes) {
        return new Order(
                NameParts.of("student", "0x19", new Subject.Named(PersonId.of(id), id)),
                ".pdf",
                () -> bytes);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void reportsMadeAtOnceAreThoseMadeAlone() throws IOException {
        PdfReports pdf = new PdfReports(Messages.english());
        List<String> names = List.of("Ada", "محمد", "王小明", "አበበ", "Nguyễn", "क्षत्रिय");
        Iterator<Order> orders =
                IntStream.range(0, 24)
                        .mapToObj(
                                i -> {
                                    Subject subject =
                                            ReportSamples.named(names.get(i % names.size()));
                                    return new Order(
                                            NameParts.of(
                                                    "student",
                                                    "0x19",
                                                    new Subject.Named(PersonId.of("s" + i), "")),
                                            ".pdf",
                                            () ->
                                                    pdf.student(
                                                            ReportSamples.reviewedByThree(
                                                                    subject)));
                                })
                        .iterator();
        Export export = exporter.write(orders, folder, FileNamePattern.DEFAULT, Progress.NONE);
        assertEquals(24, export.files().size());
        for (int i = 0; i < 24; i++) {
            byte[] alone =
                    pdf.student(
                            ReportSamples.reviewedByThree(
                                    ReportSamples.named(names.get(i % names.size()))));
            assertArrayEquals(alone, Files.readAllBytes(export.files().get(i)));
        }
        assertEquals(24, files().size());
    }

    @Test
    void namesThatDifferInCaseAloneAreToldApart() throws IOException {
        exporter.write(
                List.of(
                                order("ada", new byte[] {1}),
                                order("ADA", new byte[] {2}),
                                order("Ada", new byte[] {3}))
                        .iterator(),
                folder,
                FileNamePattern.DEFAULT,
                Progress.NONE);
        assertEquals(List.of("ADA-student 2.pdf", "Ada-student 3.pdf", "ada-student.pdf"), files());
    }

    @Test
    void aCancelledExportKeepsWholeFilesAndDrawsNoMoreOrders() throws IOException {
        AtomicInteger drawn = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        Progress afterFive =
                new Progress() {
                    @Override
                    public void written(int files) {
                        written.accumulateAndGet(files, Math::max);
                    }

                    @Override
                    public boolean cancelled() {
                        return written.get() >= 5;
                    }
                };
        Iterator<Order> endless =
                Stream.generate(() -> order("s" + drawn.incrementAndGet(), new byte[100]))
                        .iterator();
        Export export = exporter.write(endless, folder, FileNamePattern.DEFAULT, afterFive);
        assertTrue(export.cancelled());
        assertEquals(export.files().size(), files().size());
        assertTrue(drawn.get() <= 5 + 2 * 2 + 2 + 1, "drawn: " + drawn);
    }

    @Test
    void aFolderThatIsAFileIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        ProblemException e =
                assertThrows(
                        ProblemException.class,
                        () ->
                                exporter.write(
                                        List.of(order("a", new byte[1])).iterator(),
                                        file,
                                        FileNamePattern.DEFAULT,
                                        Progress.NONE));
        assertEquals("report.write", e.problem().code());
    }

    @Test
    void aReportThatCannotBeMadeLeavesNoHalfFile() throws IOException {
        Order broken =
                new Order(
                        NameParts.of("student", "0x19"),
                        ".pdf",
                        () -> {
                            throw new IllegalStateException("no ink");
                        });
        assertThrows(
                IllegalStateException.class,
                () ->
                        exporter.write(
                                List.of(broken).iterator(),
                                folder,
                                FileNamePattern.DEFAULT,
                                Progress.NONE));
        assertEquals(List.of(), files());
    }
}

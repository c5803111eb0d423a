package peermortem.bench;

import peermortem.report.ReportSamples;
import peermortem.report.StudentReport;
import peermortem.report.Subject;
import peermortem.report.export.Exporter;
import peermortem.report.export.FileNamePattern;
import peermortem.report.export.NameParts;
import peermortem.report.export.Order;
import peermortem.report.export.Progress;
import peermortem.report.pdf.PdfReports;
import peermortem.store.OwnFiles;
import peermortem.text.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes grade reports to files on all processors, by turns as the app does and as OpenPDF alone
/// does for the same content, and prints the median times, the median of the rounds' ratios and the
/// heap that was in use at most. Arguments: number of reports (1000), rounds (9).
final class ReportBenchmark {
    private ReportBenchmark() {}

    public static void main(String[] args) throws IOException {
        int reports = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        PdfReports pdf = new PdfReports(Messages.english());
        OpenPdfFloor floor = new OpenPdfFloor();
        double[] own = new double[rounds];
        double[] alone = new double[rounds];
        long heap = 0;
        time(reports, pdf::student);
        time(reports, floor::student);
        for (int i = 0; i < rounds; i++) {
            own[i] = time(reports, pdf::student);
            heap =
                    Math.max(
                            heap,
                            Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            alone[i] = time(reports, floor::student);
            System.out.printf(
                    "round %d: reports %.2f s, OpenPDF alone %.2f s%n", i + 1, own[i], alone[i]);
        }
        double[] ratios = IntStream.range(0, rounds).mapToDouble(i -> own[i] / alone[i]).toArray();
        System.out.printf(
                "%d reports: %.2f s, OpenPDF alone %.2f s, ratio %.2f, heap in use after a round at"
                        + " most %d MB%n",
                reports, median(own), median(alone), median(ratios), heap >> 20);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double time(int reports, Function<StudentReport, byte[]> print)
            throws IOException {
        Path folder = Files.createTempDirectory("reports");
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            long start = System.nanoTime();
            new Exporter(workers, processors, OwnFiles::write)
                    .write(
                            IntStream.range(0, reports).mapToObj(i -> order(i, print)).iterator(),
                            folder,
                            FileNamePattern.DEFAULT,
                            Progress.NONE);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            delete(folder);
        }
    }

    private static Order order(int number, Function<StudentReport, byte[]> print) {
        Subject student = new Subject.Anonymous("Student " + number);
        return new Order(
                NameParts.of("student", "0x19", student),
                ".pdf",
                () -> print.apply(ReportSamples.reviewedByThree(student)));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}

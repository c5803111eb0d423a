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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes grade reports to files on all processors, by turns as the app does and as OpenPDF alone
/// does for the same content, and prints the median times, the medians of the rounds' ratios by the
/// clock and by processor time (which others' work on the machine hardly changes), and the heap
/// that was in use at most. Arguments: number of reports (1000), rounds (9).
final class ReportBenchmark {
    private ReportBenchmark() {}

    public static void main(String[] args) throws IOException {
        int reports = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        PdfReports pdf = new PdfReports(Messages.english());
        OpenPdfFloor floor = new OpenPdfFloor();
        Took[] own = new Took[rounds];
        Took[] alone = new Took[rounds];
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
                    "round %d: reports %.2f s, OpenPDF alone %.2f s; processors %.2f s, %.2f s%n",
                    i + 1,
                    own[i].clock(),
                    alone[i].clock(),
                    own[i].processors(),
                    alone[i].processors());
        }
        System.out.printf(
                "%d reports: %.2f s, OpenPDF alone %.2f s, ratio %.2f by the clock, %.2f by"
                        + " processor time, heap in use after a round at most %d MB%n",
                reports,
                median(rounds, i -> own[i].clock()),
                median(rounds, i -> alone[i].clock()),
                median(rounds, i -> own[i].clock() / alone[i].clock()),
                median(rounds, i -> own[i].processors() / alone[i].processors()),
                heap >> 20);
    }

    /// Seconds by the clock and of all processors.
    private record Took(double clock, double processors) {}

    private static double median(int rounds, IntToDoubleFunction of) {
        double[] sorted = IntStream.range(0, rounds).mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static Took time(int reports, Function<StudentReport, byte[]> print)
            throws IOException {
        Path folder = Files.createTempDirectory("reports");
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            long before = processorTime();
            long start = System.nanoTime();
            new Exporter(workers, processors, OwnFiles::write)
                    .write(
                            IntStream.range(0, reports).mapToObj(i -> order(i, print)).iterator(),
                            folder,
                            FileNamePattern.DEFAULT,
                            Progress.NONE);
            return new Took((System.nanoTime() - start) / 1e9, (processorTime() - before) / 1e9);
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

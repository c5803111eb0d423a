package peermortem.bench;

import peermortem.checks.ChecklistMaker;
import peermortem.document.HostileTexts;
import peermortem.document.Postmortem;
import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How the checklist's time grows with the length of a text up to 2 MiB, and what it takes on texts
/// made to be slow. Argument: a Markdown file whose sections are repeated (default: a sample).
public final class LongTexts {
    private static final Path SAMPLE = Path.of("sample-submissions/s01-nginx-open-files.md");
    private static final int KIBIBYTE = 1024;
    private static final int WARM_UP = 40;
    private static final int RUNS = 9;
    private final Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);

    private LongTexts() {}

    public static void main(String[] args) throws IOException {
        String text = Files.readString(args.length > 0 ? Path.of(args[0]) : SAMPLE);
        LongTexts bench = new LongTexts();
        bench.lengths(text);
        bench.hostile();
    }

    private void lengths(String text) {
        IntStream.range(0, WARM_UP).forEach(_ -> check(repeated(text, 64 * KIBIBYTE)));
        double first = 0;
        for (int size : new int[] {32, 128, 512, 2048}) {
            double perKibibyte = median(repeated(text, size * KIBIBYTE)) / size;
            first = first == 0 ? perKibibyte : first;
            System.out.printf(
                    "%5d KiB  %6.3f ms per KiB  %5.2f x%n", size, perKibibyte, perKibibyte / first);
        }
    }

    private void hostile() {
        for (Map.Entry<String, String> each : HostileTexts.all().entrySet()) {
            System.out.printf("%-24s %6.0f ms, the first time%n", each.getKey(), time(each));
        }
    }

    private double time(Map.Entry<String, String> text) {
        long start = System.nanoTime();
        check(text.getValue());
        return (System.nanoTime() - start) / 1e6;
    }

    private double median(String text) {
        double[] times =
                IntStream.range(0, RUNS).mapToDouble(_ -> time(Map.entry("", text))).toArray();
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private void check(String text) {
        ChecklistMaker.make(Postmortem.parse(text), rubric, Optional.empty());
    }

    /// Each section's body again and again, its headings once, so that it stays one postmortem.
    private static String repeated(String text, int length) {
        StringBuilder longer = new StringBuilder(length + text.length());
        int times = length / text.length() + 1;
        for (String section : text.split("(?m)^(?=#)", -1)) {
            int body = section.indexOf('\n') + 1;
            longer.append(section, 0, body).append((section.substring(body) + "\n").repeat(times));
        }
        return longer.substring(0, Math.min(length, longer.length()));
    }
}

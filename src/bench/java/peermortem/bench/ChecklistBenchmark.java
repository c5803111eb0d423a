package peermortem.bench;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import peermortem.checks.ChecklistMaker;
import peermortem.document.Postmortem;
import peermortem.domain.Checklist;
import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The whole checklist of a 500-word postmortem against what commonmark alone takes to parse it.
/// Language detection is measured apart: it is what `checklistWithLanguage` takes longer.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
public class ChecklistBenchmark {
    private static final Path SAMPLES = Path.of("sample-submissions");
    private static final int WORDS = 500;
    private final Parser parser =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();
    private final Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
    private String text = "";

    /// Takes the sample whose length comes closest to 500 words.
    @Setup
    public void read() throws IOException {
        int nearest = Integer.MAX_VALUE;
        try (var files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                String sample = Files.readString(file);
                int distance = Math.abs(Postmortem.parse(sample).words() - WORDS);
                if (distance < nearest) {
                    nearest = distance;
                    text = sample;
                }
            }
        }
    }

    @Benchmark
    public Node floor() {
        return parser.parse(text);
    }

    @Benchmark
    public Checklist checklist() {
        return ChecklistMaker.make(
                Postmortem.parse(text), rubric, Optional.empty(), Optional.of("en"));
    }

    @Benchmark
    public Checklist checklistWithLanguage() {
        return ChecklistMaker.make(Postmortem.parse(text), rubric, Optional.empty());
    }

    public static void main(String[] args) throws RunnerException {
        Map<String, Double> times = new LinkedHashMap<>();
        for (RunResult result : new Runner(only()).run()) {
            String name = result.getParams().getBenchmark();
            times.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getScore());
        }
        double floor = times.getOrDefault("floor", Double.NaN);
        times.forEach(
                (name, time) ->
                        System.out.printf("%-24s %8.1f us  %6.1f x%n", name, time, time / floor));
    }

    private static Options only() {
        return new OptionsBuilder()
                .include(ChecklistBenchmark.class.getSimpleName() + "\\.")
                .build();
    }
}

package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.ClassDesk;
import peermortem.service.HandInOrder;
import peermortem.service.HandInReport;
import peermortem.text.Messages;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Hands in: one author's sources, a folder, or a batch CSV.
@Command(
        name = "submit",
        description = "Take in what students hand in: a CSV, a folder, or one author's sources.",
        mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {
    /// Exactly one way to say what is handed in.
    static final class What {
        @Option(
                names = "--batch",
                paramLabel = "CSV",
                description = "author,source[,advanced_source][,copy][,submitted_at]")
        private @Nullable Path batch;

        @Option(
                names = "--folder",
                paramLabel = "DIR",
                description = "Files or folders named after their authors.")
        private @Nullable Path folder;

        @Option(
                names = "--author",
                paramLabel = "ID",
                description = "One author (id or e-mail); then SOURCE [ADVANCED].")
        private @Nullable String author;

        @Option(
                names = "--again",
                description =
                        "Every link that was handed in, once more: what was refused, and what"
                                + " changed.")
        private boolean again;
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..2",
            paramLabel = "SOURCE",
            description = "A link, a path, or - for standard input; and the advanced source.")
    private List<String> sources = List.of();

    @Option(
            names = "--copy",
            paramLabel = "SOURCE",
            description = "Where the postmortem lies a second time, such as its README.")
    private @Nullable String copy;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    SubmitCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        HandInReport report = classes.with(file, desk -> handIn(desk).orThrow());
        for (HandInReport.Line line : report.lines()) {
            console.out().println(told(line));
        }
        String sum = what.again ? "cli.submit.again-sum" : "cli.submit.sum";
        console.out()
                .println(
                        messages.get(
                                sum,
                                report.lines().size() - report.refused(),
                                report.refused(),
                                report.count(HandInReport.Fate.CHANGED),
                                report.count(HandInReport.Fate.UNCHANGED)));
        if (report.late() > 0) {
            console.out().println(messages.get("cli.submit.late", report.late()));
        }
        return report.refused() > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Outcome<HandInReport> handIn(ClassDesk desk) {
        ProgressLine progress = new ProgressLine(console);
        if (what.batch != null) {
            return desk.handIns().batch(what.batch, progress);
        }
        if (what.folder != null) {
            return desk.handIns().folder(what.folder, progress);
        }
        if (what.again) {
            return desk.handIns().revisit(progress);
        }
        if (sources.isEmpty()) {
            return Outcome.refused("cli.no-source");
        }
        Optional<String> advanced =
                sources.size() > 1 ? Optional.of(text(sources.get(1))) : Optional.empty();
        return desk.handIns()
                .submit(
                        new HandInOrder(
                                String.valueOf(what.author),
                                text(sources.getFirst()),
                                advanced,
                                Optional.ofNullable(copy),
                                Optional.empty()));
    }

    private String text(String source) {
        if (!source.equals("-")) {
            return source;
        }
        try {
            return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("cli.no-input"), e);
        }
    }

    private String taken(HandInReport.Line line, String state) {
        String key =
                switch (line.fate()) {
                    case TAKEN, REFUSED -> "cli.submit.taken";
                    case UNCHANGED -> "cli.submit.unchanged";
                    case CHANGED -> "cli.submit.changed";
                };
        return messages.get(key, line.author(), state, shown(line.source()));
    }

    private String told(HandInReport.Line line) {
        String state = line.state().map(s -> s.spelling()).orElse("refused");
        boolean kept =
                line.fate() == HandInReport.Fate.REFUSED
                        && !state.equals("refused")
                        && !state.equals("waiting");
        return line.problem()
                .map(
                        p ->
                                messages.get(
                                        kept ? "cli.submit.kept" : "cli.submit.refused",
                                        line.author(),
                                        state,
                                        messages.problem(p)))
                .orElseGet(() -> taken(line, state));
    }

    private static String shown(String source) {
        String first = source.lines().findFirst().orElse("");
        return first.length() > 80 ? first.substring(0, 79) + "…" : first;
    }
}

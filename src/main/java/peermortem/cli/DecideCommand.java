package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.ClassDesk;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Rules on one item of one submission.
@Command(
        name = "decide",
        description = "Rule on an item of a submission.",
        mixinStandardHelpOptions = true)
public final class DecideCommand implements Callable<Integer> {
    /// What a ruling says.
    enum Ruling {
        YES,
        NO
    }

    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(
            names = "--submission",
            required = true,
            paramLabel = "S",
            description = "The submission, or its author.")
    private String submission = "";

    @Option(
            names = "--item",
            required = true,
            paramLabel = "I",
            description = "The rubric item's id.")
    private String item = "";

    @Option(names = "--met", required = true, paramLabel = "yes|no", description = "The ruling.")
    private Ruling met = Ruling.NO;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; the student reads it.")
    private String reason = "";

    @Option(names = "--as", paramLabel = "TA", description = "Under whose name (id or e-mail).")
    private @Nullable String as;

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    DecideCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (item.isBlank()) {
            throw new ProblemException(Problem.of("cli.no-item"));
        }
        Decision decision = classes.with(file, this::decide);
        String key = decision.met() ? "cli.decide.met" : "cli.decide.not-met";
        console.out().println(messages.get(key, decision.submission(), decision.item()));
        return ExitCode.FINE;
    }

    private Decision decide(ClassDesk desk) {
        Classes.actAs(desk, as);
        return desk.moderation()
                .decide(
                        Classes.submission(desk, submission),
                        ItemId.of(item),
                        met == Ruling.YES,
                        reason)
                .orThrow();
    }
}

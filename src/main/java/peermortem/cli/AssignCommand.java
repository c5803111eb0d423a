package peermortem.cli;

import peermortem.service.AllocationPlan;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Gives every submission its reviewers.
@Command(
        name = "assign",
        description = "Give every submission K reviewers.",
        mixinStandardHelpOptions = true)
public final class AssignCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(
            names = "--reviews",
            required = true,
            paramLabel = "K",
            description = "Reviews per submission.")
    private int reviews;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same pairs.")
    private long seed = 1;

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    AssignCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        AllocationPlan plan =
                classes.with(file, desk -> desk.allocations().assign(reviews, seed).orThrow());
        plan.added()
                .forEach(a -> console.out().println(a.reviewer() + " reviews " + a.submission()));
        classes.tell(plan.warnings());
        console.out()
                .println(
                        messages.get("cli.assign.sum", plan.added().size(), plan.removed().size()));
        return ExitCode.FINE;
    }
}

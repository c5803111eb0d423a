package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.AllocationPlan;
import peermortem.service.ClassDesk;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Gives every submission its reviewers.
@Command(
        name = "assign",
        description = "Give every submission K reviewers.",
        mixinStandardHelpOptions = true)
public final class AssignCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(names = "--reviews", paramLabel = "K", description = "Reviews per submission.")
    private @Nullable Integer reviews;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same pairs.")
    private long seed = 1;

    @Option(
            names = "--from",
            paramLabel = "CSV",
            description = "Make it as this CSV says; reviews that have begun stay.")
    private @Nullable Path from;

    @Option(names = "--to", paramLabel = "CSV", description = "Write who reviews whom, afterwards.")
    private @Nullable Path to;

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
        if (reviews == null && from == null && to == null) {
            throw new ProblemException(Problem.of("cli.assign-what"));
        }
        AllocationPlan plan = classes.with(file, this::change);
        plan.added()
                .forEach(a -> console.out().println(a.reviewer() + " reviews " + a.submission()));
        classes.tell(plan.warnings());
        console.out()
                .println(
                        messages.get("cli.assign.sum", plan.added().size(), plan.removed().size()));
        return ExitCode.FINE;
    }

    private AllocationPlan change(ClassDesk desk) {
        AllocationPlan plan = new AllocationPlan(List.of(), List.of(), List.of());
        if (from != null) {
            plan = desk.allocations().takeCsv(from).orThrow();
        }
        if (reviews != null) {
            plan = desk.allocations().assign(reviews, seed).orThrow();
        }
        if (to != null) {
            desk.allocations().write(to).orThrow();
        }
        return plan;
    }
}

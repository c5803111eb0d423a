package peermortem.cli;

import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.rubric.Rubrics;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shows one rubric as people see it.
@Command(name = "show", description = "Show a rubric.", mixinStandardHelpOptions = true)
public final class RubricShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "A rubric that comes along, or a file.")
    private String rubric = Rubrics.DEFAULT;

    private final Function<String, Rubric> rubrics;
    private final Console console;
    private final Messages messages;

    RubricShowCommand(Function<String, Rubric> rubrics, Console console, Messages messages) {
        this.rubrics = rubrics;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rubric shown = rubrics.apply(rubric);
        console.out()
                .println(
                        messages.get(
                                "rubric.head",
                                shown.title(),
                                shown.id(),
                                shown.version(),
                                shown.formula().spelling()));
        for (RubricSection section : shown.sections()) {
            console.out().println();
            console.out().println(section.title());
            section.items().forEach(this::item);
        }
        return ExitCode.FINE;
    }

    private void item(RubricItem item) {
        console.out()
                .println(
                        "  "
                                + item.id()
                                + (item.optional()
                                        ? " (" + messages.get("rubric.optional") + ")"
                                        : ""));
        console.out().println("    " + item.text());
        if (!item.help().isEmpty()) {
            console.out().println("    " + item.help());
        }
        String checks =
                item.checks().stream().map(c -> c.id().value()).collect(Collectors.joining(", "));
        console.out()
                .println(
                        "    "
                                + (checks.isEmpty()
                                        ? messages.get("rubric.by-people")
                                        : messages.get("rubric.checks", checks)));
    }
}

package peermortem.cli;

import peermortem.domain.Hint;
import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;
import peermortem.service.Checked;
import peermortem.service.source.CheckSources;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ArrayNode;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Checks postmortems against a rubric.
@Command(
        name = "check",
        description = "Check postmortems against a rubric.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL|-",
            description = "Files, folders, links, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--rubric",
            paramLabel = "FILE|ID",
            description = "A rubric that comes along, or a file.")
    private String rubric = Rubrics.DEFAULT;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it.")
    private Format format = Format.TEXT;

    @Option(names = "--practice", description = "Add ungraded hints from industry practice.")
    private boolean practice;

    private final CheckSources sources;
    private final Function<String, Rubric> rubrics;
    private final Console console;
    private final Messages messages;

    CheckCommand(
            CheckSources sources,
            Function<String, Rubric> rubrics,
            Console console,
            Messages messages) {
        this.sources = sources;
        this.rubrics = rubrics;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rubric chosen = rubrics.apply(rubric);
        ArrayNode array = Json.array();
        ChecklistJson json = new ChecklistJson(messages);
        ChecklistText text = new ChecklistText(messages, console);
        int[] worst = {ExitCode.FINE};
        for (String input : inputs) {
            sources.check(
                    input,
                    console.in(),
                    chosen,
                    checked -> {
                        worst[0] = Math.max(worst[0], code(checked));
                        checked.problem()
                                .ifPresent(p -> console.err().println(messages.problem(p)));
                        List<Hint> hints = practice ? sources.practice(checked, chosen) : List.of();
                        if (format == Format.JSON) {
                            array.add(json.of(checked, chosen.id(), practice, hints));
                        } else {
                            checked.checklist()
                                    .ifPresent(c -> text.print(checked, c, chosen, hints));
                        }
                    });
        }
        if (format == Format.JSON) {
            Json.print(array, console.out());
        }
        return worst[0];
    }

    private static int code(Checked checked) {
        if (checked.problem().isPresent()) {
            return ExitCode.ERROR;
        }
        boolean passes = checked.checklist().map(c -> c.passes()).orElse(false);
        return passes ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}

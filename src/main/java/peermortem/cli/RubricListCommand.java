package peermortem.cli;

import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;

import picocli.CommandLine.Command;

import java.util.Locale;
import java.util.concurrent.Callable;

/// Lists the rubrics that come along.
@Command(
        name = "list",
        description = "List the rubrics that come along.",
        mixinStandardHelpOptions = true)
public final class RubricListCommand implements Callable<Integer> {
    private final Console console;

    RubricListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (String id : Rubrics.bundled()) {
            Rubric rubric = Rubrics.bundled(id);
            console.out()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "%-22s %3d items  %s",
                                    id,
                                    rubric.items().size(),
                                    rubric.title()));
        }
        return ExitCode.FINE;
    }
}

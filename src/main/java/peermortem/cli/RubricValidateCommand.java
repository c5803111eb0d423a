package peermortem.cli;

import peermortem.domain.Rubric;
import peermortem.rubric.Mistake;
import peermortem.rubric.RubricReading;
import peermortem.rubric.Rubrics;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// Tells what is wrong with a rubric file, line by line.
@Command(
        name = "validate",
        description = "Validate a rubric file.",
        mixinStandardHelpOptions = true)
public final class RubricValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The rubric file.")
    private String file = "";

    private final Console console;
    private final Messages messages;

    RubricValidateCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return switch (Rubrics.file(file).orThrow()) {
            case RubricReading.Valid(Rubric rubric) -> {
                console.out()
                        .println(
                                messages.get(
                                        "rubric.valid",
                                        file,
                                        rubric.sections().size(),
                                        rubric.items().size()));
                yield ExitCode.FINE;
            }
            case RubricReading.Invalid invalid -> {
                for (Mistake mistake : invalid.mistakes()) {
                    console.err()
                            .println(
                                    messages.get(
                                            "rubric.mistake",
                                            file,
                                            mistake.line(),
                                            messages.problem(mistake.problem())));
                }
                yield ExitCode.ERROR;
            }
        };
    }
}

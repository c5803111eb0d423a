package peermortem.cli;

import peermortem.domain.Outcome;
import peermortem.domain.Rubric;
import peermortem.service.RubricPreview;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Puts another rubric in force, or says what that would do.
@Command(
        name = "rubric",
        description = "Put another rubric in force; finished reviews keep their ticks.",
        mixinStandardHelpOptions = true)
public final class ClassRubricCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ID|FILE", description = "The rubric.")
    private String rubric = "";

    @Option(names = "--preview", description = "Only say what it would do.")
    private boolean preview;

    private final Classes classes;
    private final Function<String, Rubric> rubrics;
    private final Console console;
    private final Messages messages;

    ClassRubricCommand(
            Classes classes, Function<String, Rubric> rubrics, Console console, Messages messages) {
        this.classes = classes;
        this.rubrics = rubrics;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rubric wanted = rubrics.apply(rubric);
        RubricPreview told =
                classes.with(
                        file,
                        desk -> {
                            Outcome<RubricPreview> outcome =
                                    preview
                                            ? desk.previewRubric(wanted)
                                            : desk.changeRubric(wanted);
                            return outcome.orThrow();
                        });
        told.added().forEach(i -> console.out().println("+ " + i.id()));
        told.removed().forEach(i -> console.out().println("- " + i.id()));
        told.changed().forEach(i -> console.out().println("~ " + i.id()));
        console.out()
                .println(
                        messages.get(
                                preview ? "cli.rubric.would" : "cli.rubric.done",
                                wanted.title(),
                                told.finished(),
                                told.decisions(),
                                told.shifts().size()));
        return ExitCode.FINE;
    }
}

package peermortem.cli;

import peermortem.domain.Outcome;
import peermortem.service.Merge;
import peermortem.text.ConflictWords;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Brings what only another TA's copy has into a class file.
@Command(
        name = "merge",
        description = "Take over what only another copy of this class file has.",
        mixinStandardHelpOptions = true)
public final class ClassMergeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "COPY",
            description = "The other copy; it stays as it is.")
    private Path copy = Path.of("");

    @Option(names = "--preview", description = "Only say what it would do.")
    private boolean preview;

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    ClassMergeCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Merge merge =
                classes.with(
                        file,
                        desk -> {
                            Outcome<Merge> outcome =
                                    preview
                                            ? desk.log().previewMerge(copy)
                                            : desk.log().merge(copy);
                            return outcome.orThrow();
                        });
        ConflictWords words = new ConflictWords(messages);
        merge.conflicts()
                .forEach(
                        c ->
                                console.out()
                                        .println(
                                                messages.get(
                                                        "cli.merge.conflict",
                                                        words.of(
                                                                c.subject(),
                                                                c.what(),
                                                                c.here(),
                                                                c.there()))));
        console.out()
                .println(
                        messages.get(
                                "cli.merge.sum",
                                merge.reviews(),
                                merge.decisions(),
                                merge.handIns(),
                                merge.people(),
                                merge.others(),
                                merge.entries(),
                                merge.conflicts().size()));
        return merge.conflicts().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}

package peermortem.cli;

import peermortem.service.BackupFile;
import peermortem.service.RestorePreview;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Puts a backup in the place of a class file.
@Command(
        name = "restore",
        description = "Restore a class file from a backup.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(names = "--from", required = true, paramLabel = "PATH", description = "The backup.")
    private Path from = Path.of("");

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    RestoreCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        RestorePreview preview = classes.files().previewRestore(file, from).orThrow();
        BackupFile before = classes.files().restore(file, from).orThrow();
        console.out()
                .println(
                        messages.get(
                                "cli.restore.done",
                                preview.peopleInBackup(),
                                preview.reviewsInBackup(),
                                preview.people(),
                                preview.reviews(),
                                before.path()));
        return ExitCode.FINE;
    }
}

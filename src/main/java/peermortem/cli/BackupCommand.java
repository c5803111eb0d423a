package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.service.BackupFile;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Takes a verified copy of a class file.
@Command(name = "backup", description = "Back a class file up.", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "PATH",
            description = "Where to; else into the rolling set.")
    private @Nullable Path to;

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    BackupCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        BackupFile backup =
                classes.with(file, desk -> desk.log().backup(Optional.ofNullable(to)).orThrow());
        console.out().println(messages.get("cli.backup.done", backup.path()));
        return ExitCode.FINE;
    }
}

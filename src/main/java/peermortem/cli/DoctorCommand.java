package peermortem.cli;

import peermortem.service.Diagnosis;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Examines a class file and saves what can be read where it is damaged.
@Command(
        name = "doctor",
        description = "Examine a class file, and repair it where it is damaged.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    DoctorCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Diagnosis diagnosis = classes.files().doctor(file).orThrow();
        diagnosis.findings().forEach(f -> console.out().println(messages.problem(f)));
        String key =
                diagnosis.healthy()
                        ? "cli.doctor.healthy"
                        : diagnosis.repaired() ? "cli.doctor.repaired" : "cli.doctor.damaged";
        console.out().println(messages.get(key, file));
        return diagnosis.healthy() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}

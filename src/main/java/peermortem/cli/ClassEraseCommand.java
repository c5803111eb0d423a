package peermortem.cli;

import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.ClassDesk;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Erases a person from a class file, and from its backups where that is wanted.
@Command(
        name = "erase",
        description = "Erase a person: name, texts and words go, ticks stay.",
        mixinStandardHelpOptions = true)
public final class ClassEraseCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(
            names = "--person",
            required = true,
            paramLabel = "ID",
            description = "Id or e-mail of the person.")
    private String person = "";

    @Option(
            names = "--backups",
            description = "Also take a fresh backup and remove all earlier ones.")
    private boolean backups;

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    ClassEraseCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        classes.with(file, this::erase);
        return ExitCode.FINE;
    }

    private boolean erase(ClassDesk desk) {
        Person known =
                desk.person(person)
                        .orElseThrow(
                                () -> new ProblemException(Problem.of("person.unknown", person)));
        console.out()
                .println(messages.get("cli.erase.done", desk.roster().erase(known.id()).orThrow()));
        if (backups) {
            console.out()
                    .println(
                            messages.get(
                                    "cli.erase.backups", desk.log().replaceBackups().orThrow()));
        } else {
            console.out().println(messages.get("cli.erase.backups-left"));
        }
        return backups;
    }
}

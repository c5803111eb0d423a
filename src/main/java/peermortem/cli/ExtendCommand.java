package peermortem.cli;

import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/// Gives one student another submission deadline.
@Command(
        name = "extend",
        description = "Give a student another deadline.",
        mixinStandardHelpOptions = true)
public final class ExtendCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(
            names = "--author",
            required = true,
            paramLabel = "ID",
            description = "The student's id or e-mail.")
    private String author = "";

    @Option(names = "--due", required = true, paramLabel = "ISO", description = "The new deadline.")
    private String due = "";

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    ExtendCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        String told =
                classes.with(
                        file,
                        desk -> {
                            ZoneId zone = desk.overview().assignment().zone();
                            Instant until = Moments.parse(due, zone);
                            Person person =
                                    desk.person(author)
                                            .orElseThrow(
                                                    () ->
                                                            new ProblemException(
                                                                    Problem.of(
                                                                            "cli.no-person",
                                                                            author)));
                            desk.roster().extend(person.id(), until).orThrow();
                            return messages.get(
                                    "cli.extend.done", person.name(), Moments.show(until, zone));
                        });
        console.out().println(told);
        return ExitCode.FINE;
    }
}

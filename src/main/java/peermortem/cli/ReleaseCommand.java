package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Release;
import peermortem.domain.SubmissionId;
import peermortem.service.ClassDesk;
import peermortem.service.ModerationDesk;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Lets grades out to students, or takes them back.
@Command(
        name = "release",
        description = "Release grades, or withdraw them.",
        mixinStandardHelpOptions = true)
public final class ReleaseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(names = "--withdraw", description = "Take releases back.")
    private boolean withdraw;

    @Option(names = "--propose", description = "Propose them for a second TA's check.")
    private boolean propose;

    @Option(names = "--as", paramLabel = "TA", description = "Under whose name (id or e-mail).")
    private @Nullable String as;

    @Option(
            names = "--submission",
            paramLabel = "S",
            arity = "1..*",
            description = "Only these; else all.")
    private List<String> only = List.of();

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    ReleaseCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        List<Release> changed = classes.with(file, this::change);
        changed.forEach(r -> console.out().println(r.submission()));
        String key =
                withdraw
                        ? "cli.release.withdrawn"
                        : propose ? "cli.release.proposed" : "cli.release.released";
        console.out().println(messages.get(key, changed.size()));
        return ExitCode.FINE;
    }

    private List<Release> change(ClassDesk desk) {
        List<SubmissionId> chosen =
                only.stream().map(name -> Classes.submission(desk, name)).toList();
        Classes.actAs(desk, as);
        ModerationDesk moderation = desk.moderation();
        return (withdraw
                        ? moderation.withdraw(chosen)
                        : propose ? moderation.propose(chosen) : moderation.release(chosen))
                .orThrow();
    }
}

package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Rubric;
import peermortem.service.ClassDesk;
import peermortem.service.NewClass;
import peermortem.service.RosterImport;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Makes a class file with its rubric, deadlines and roster.
@Command(name = "new", description = "Make a new class file.", mixinStandardHelpOptions = true)
public final class ClassNewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file to make (*.peermortem).")
    private Path file = Path.of("");

    @Option(
            names = "--title",
            required = true,
            paramLabel = "T",
            description = "The assignment's title.")
    private String title = "";

    @Option(
            names = "--rubric",
            required = true,
            paramLabel = "ID|FILE",
            description = "A rubric that comes along, or a file.")
    private String rubric = "";

    @Option(
            names = "--roster",
            paramLabel = "CSV",
            description = "People: id,name,email,role[,team][,excused].")
    private @Nullable Path roster;

    @Option(names = "--due", paramLabel = "ISO", description = "The submission deadline.")
    private @Nullable String due;

    @Option(names = "--review-due", paramLabel = "ISO", description = "The review deadline.")
    private @Nullable String reviewDue;

    @Option(
            names = "--zone",
            paramLabel = "Z",
            description = "The class's time zone, such as Africa/Nairobi.")
    private @Nullable String zone;

    private final Classes classes;
    private final Function<String, Rubric> rubrics;
    private final Console console;
    private final Messages messages;

    ClassNewCommand(
            Classes classes, Function<String, Rubric> rubrics, Console console, Messages messages) {
        this.classes = classes;
        this.rubrics = rubrics;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        ZoneId classZone = zone == null ? ZoneId.systemDefault() : Moments.zone(zone);
        Optional<Instant> submissions = Moments.parse(due, classZone, true);
        Optional<Instant> reviews = Moments.parse(reviewDue, classZone, true);
        String people = roster == null ? "" : TextFiles.read(roster);
        Rubric chosen = rubrics.apply(rubric);
        NewClass start = new NewClass(title, chosen, classZone, submissions, reviews);
        if (!make(start, people)) {
            discard();
            return ExitCode.ERROR;
        }
        return ExitCode.FINE;
    }

    private boolean make(NewClass start, String people) {
        try (ClassDesk desk = classes.files().create(file, start).orThrow()) {
            if (roster != null && !addPeople(desk, roster, people)) {
                return false;
            }
            console.out()
                    .println(messages.get("cli.class.made", file, desk.overview().people().size()));
            return true;
        }
    }

    /// False where no row could be read: then there is no class file either.
    private boolean addPeople(ClassDesk desk, Path from, String people) {
        Outcome<RosterImport> outcome = desk.roster().add(people);
        if (outcome instanceof Outcome.Refused<RosterImport>(Problem problem)) {
            console.err().println(messages.problem(problem));
            return false;
        }
        RosterImport added = outcome.orThrow();
        added.problems()
                .forEach(
                        p ->
                                console.err()
                                        .println(
                                                messages.get(
                                                        "cli.row",
                                                        from,
                                                        p.row(),
                                                        messages.problem(p.problem()))));
        return !added.added().isEmpty() || added.problems().isEmpty();
    }

    private void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.unwritable", file), e);
        }
    }
}

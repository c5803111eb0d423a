package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.ClassDesk;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReportsWritten;
import peermortem.service.VerifiedReport;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/// Writes reports, or tells whether one was changed since.
@Command(
        name = "report",
        description = "Write reports, or verify one.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The class file.")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the reports go.")
    private @Nullable Path out;

    @Option(
            names = "--kind",
            paramLabel = "student|reviewer|class|gradebook|all",
            description = "Which reports (default: student).")
    private String kind = "student";

    @Option(names = "--student", paramLabel = "ID", description = "Only this person's report.")
    private @Nullable String student;

    @Option(
            names = "--verify",
            paramLabel = "PDF",
            description = "Tell whether a report was changed.")
    private @Nullable Path verify;

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    ReportCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (verify != null) {
            return verified(verify);
        }
        if (file == null || out == null) {
            throw new ProblemException(Problem.of("cli.report-what"));
        }
        Path folder = out;
        Set<ReportKind> kinds = kinds();
        ReportsWritten written = classes.with(file, desk -> write(desk, folder, kinds));
        written.files().forEach(f -> console.out().println(f));
        console.out().println(messages.get("cli.report.written", written.files().size(), folder));
        return ExitCode.FINE;
    }

    private ReportsWritten write(ClassDesk desk, Path folder, Set<ReportKind> kinds) {
        List<PersonId> people = student == null ? List.of() : List.of(person(desk, student));
        ReportOrder order =
                new ReportOrder(
                        kinds,
                        people,
                        ReportOrder.Naming.NAMED,
                        ReportOrder.DEFAULT_PATTERN,
                        folder);
        return desk.reports().export(order, new ProgressLine(console)).orThrow();
    }

    private static PersonId person(ClassDesk desk, String name) {
        return desk.person(name)
                .map(Person::id)
                .orElseThrow(() -> new ProblemException(Problem.of("cli.no-person", name)));
    }

    private Set<ReportKind> kinds() {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "student" -> Set.of(ReportKind.STUDENT);
            case "reviewer" -> Set.of(ReportKind.REVIEWER);
            case "class" -> Set.of(ReportKind.CLASS);
            case "gradebook" ->
                    Set.of(
                            ReportKind.GRADEBOOK,
                            ReportKind.GRADEBOOK_CANVAS,
                            ReportKind.GRADEBOOK_MOODLE);
            case "all" -> EnumSet.allOf(ReportKind.class);
            default -> throw new ProblemException(Problem.of("cli.report-kind", kind));
        };
    }

    private int verified(Path pdf) {
        return switch (VerifiedReport.of(pdf).orThrow()) {
            case VerifiedReport.Unchanged(String what, String assignment, String number) -> {
                console.out()
                        .println(
                                messages.get(
                                        "cli.report.unchanged", pdf, what, assignment, number));
                yield ExitCode.FINE;
            }
            case VerifiedReport.Changed(Problem problem) -> {
                console.out().println(pdf + ": " + messages.problem(problem));
                yield ExitCode.FINDINGS;
            }
            case VerifiedReport.Foreign(Problem problem) -> {
                console.err().println(pdf + ": " + messages.problem(problem));
                yield ExitCode.ERROR;
            }
        };
    }
}

package peermortem.cli;

import peermortem.domain.Grade;
import peermortem.domain.ItemId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.ClassDesk;
import peermortem.service.DecisionSheet;
import peermortem.service.HandInReport;
import peermortem.service.NeedsYou;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReportsWritten;
import peermortem.service.SubmissionRow;
import peermortem.service.open.SampleClass;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Takes the sample class from intake to reports, without a window; its clock and seed are fixed,
/// so that its reports have the same bytes every time. Only the class file differs, by its keys.
@Command(
        name = "demo",
        description = "Take the sample class from intake to PDFs, without a window.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where everything goes (default: peermortem-demo).")
    private Path out = Path.of("peermortem-demo");

    private final SampleClass sample;
    private final Console console;
    private final Messages messages;

    /// `sample` works with a fixed clock and seed.
    public DemoCommand(SampleClass sample, Console console, Messages messages) {
        this.sample = sample;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        setAside(out.resolve(SampleClass.FILE));
        SampleClass.Made made = sample.create(out, new ProgressLine(console)).orThrow();
        try (ClassDesk desk = made.desk()) {
            say("cli.demo.class", out.resolve(SampleClass.FILE), desk.overview().people().size());
            tell(made.handIns(), desk);
            say("cli.demo.reviews", made.reviews().reviews());
            decide(desk);
            grades(desk);
            reports(desk);
        }
        return ExitCode.FINE;
    }

    private void tell(HandInReport handIns, ClassDesk desk) {
        say("cli.demo.hand-ins", handIns.lines().size() - handIns.refused(), handIns.refused());
        for (SubmissionRow row : desk.overview().submissions()) {
            row.checklist()
                    .ifPresent(
                            c ->
                                    say(
                                            "cli.demo.checklist",
                                            row.author().name(),
                                            c.words(),
                                            c.score().mandatory(),
                                            c.score().mandatoryOf(),
                                            c.score().optional(),
                                            c.score().optionalOf()));
        }
    }

    /// The TA rules on what reviewers dispute, as the automated finding says.
    private void decide(ClassDesk desk) {
        for (NeedsYou need : desk.overview().needsYou()) {
            if (need.reason() == NeedsYou.Reason.DISPUTED) {
                for (ItemId item : need.items()) {
                    DecisionSheet sheet = desk.moderation().sheet(need.submission(), item);
                    boolean met = sheet.automated().map(v -> v.probability() >= 0.5).orElse(false);
                    String reason = messages.get(met ? "cli.demo.met" : "cli.demo.not-met");
                    desk.moderation().decide(need.submission(), item, met, reason).orThrow();
                    say("cli.demo.decided", need.submission(), item, met ? "met" : "not met");
                }
            }
        }
    }

    private void grades(ClassDesk desk) {
        for (Grade grade :
                desk.overview().submissions().stream().map(SubmissionRow::grade).toList()) {
            if (grade.percent().isPresent()) {
                say(
                        "cli.demo.grade",
                        grade.submission(),
                        String.format(Locale.ROOT, "%.1f", grade.percent().getAsDouble()),
                        grade.reviews());
            } else {
                say("cli.demo.no-review", grade.submission());
            }
        }
    }

    private void reports(ClassDesk desk) {
        Path folder = out.resolve("reports");
        ReportOrder order =
                new ReportOrder(
                        EnumSet.allOf(ReportKind.class),
                        List.of(),
                        ReportOrder.Naming.NAMED,
                        ReportOrder.DEFAULT_PATTERN,
                        folder);
        ReportsWritten written = desk.reports().export(order, new ProgressLine(console)).orThrow();
        say("cli.demo.reports", written.files().size(), folder.toAbsolutePath().normalize());
    }

    private void say(String key, Object... args) {
        console.out().println(messages.get(key, args));
    }

    /// A sample class that is there already keeps another name: somebody may have worked in it.
    private static void setAside(Path file) {
        try {
            if (Files.exists(file)) {
                for (String ending : List.of("", "-wal", "-shm")) {
                    Path part = file.resolveSibling(file.getFileName() + ending);
                    if (Files.exists(part)) {
                        Files.move(
                                part,
                                file.resolveSibling("earlier-" + part.getFileName()),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.unwritable", file), e);
        }
    }
}

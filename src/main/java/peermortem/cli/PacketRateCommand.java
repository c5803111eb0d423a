package peermortem.cli;

import peermortem.service.packet.ResultDesk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Says whether a review of a result was helpful.
@Command(
        name = "rate",
        description = "Say whether a review helped, before the grade is shown.",
        mixinStandardHelpOptions = true)
final class PacketRateCommand implements Callable<Integer> {
    /// The two answers.
    enum Helpful {
        YES,
        NO
    }

    @Parameters(paramLabel = "RESULT", description = "The result packet.")
    private Path packet = Path.of("");

    @Option(
            names = "--review",
            required = true,
            paramLabel = "REVIEWER",
            description = "Whose review, as the result names them.")
    private String reviewer = "";

    @Option(
            names = "--helpful",
            required = true,
            paramLabel = "yes|no",
            description = "Did it help?")
    private Helpful helpful = Helpful.YES;

    private final Students students;

    PacketRateCommand(Students students) {
        this.students = students;
    }

    @Override
    public Integer call() {
        try (ResultDesk desk = students.packets().openResult(packet).orThrow()) {
            desk.rate(reviewer, helpful == Helpful.YES).orThrow();
        }
        students.say("cli.packet.rated", reviewer);
        return ExitCode.FINE;
    }
}

package peermortem.cli;

import peermortem.domain.PacketKind;
import peermortem.service.ReviewDesk;
import peermortem.service.packet.ResultDesk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Writes the answer of a review packet or a result, to hand to the TA.
@Command(
        name = "send-back",
        description = "Write the answer file of a review packet or a result.",
        mixinStandardHelpOptions = true)
final class PacketSendCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACKET", description = "A review packet or a result.")
    private Path packet = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "A file or folder for the answer.")
    private Path out = Path.of("");

    private final Students students;

    PacketSendCommand(Students students) {
        this.students = students;
    }

    @Override
    public Integer call() {
        students.say("cli.packet.to-ta", written());
        return ExitCode.FINE;
    }

    private Path written() {
        if (students.packets().kind(packet).orThrow() == PacketKind.RESULT) {
            try (ResultDesk desk = students.packets().openResult(packet).orThrow()) {
                return desk.sendBack(out).orThrow();
            }
        }
        try (ReviewDesk desk = students.files().openReviews(packet).orThrow()) {
            return desk.sendBack(out).orThrow();
        }
    }
}

package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.service.packet.RequestDesk;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Answers a peer who asks for a review.
@Command(
        name = "answer",
        description = "Accept or decline to review for a peer who asks.",
        mixinStandardHelpOptions = true)
final class PacketAnswerCommand implements Callable<Integer> {
    /// Exactly one answer.
    static final class Said {
        @Option(names = "--accept", description = "Accept; a review packet is made.")
        private boolean accept;

        @Option(names = "--decline", description = "Decline.")
        private boolean decline;
    }

    @Parameters(paramLabel = "REQUEST", description = "The packet that asks.")
    private Path request = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Said said = new Said();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the answer and the review packet go.")
    private Path out = Path.of("");

    @Option(names = "--pass", paramLabel = "PASS", description = "Your pass, if not opened yet.")
    private @Nullable Path pass;

    private final Students students;

    PacketAnswerCommand(Students students) {
        this.students = students;
    }

    @Override
    public Integer call() {
        if (pass != null) {
            students.packets().openPass(pass).orThrow();
        }
        RequestDesk desk = students.packets().openRequest(request).orThrow();
        RequestDesk.Answered answered =
                said.accept && !said.decline
                        ? desk.accept(out).orThrow()
                        : desk.decline(out).orThrow();
        students.say("cli.packet.answered", answered.answer());
        answered.review().ifPresent(r -> students.say("cli.packet.to-review", r));
        return ExitCode.FINE;
    }
}

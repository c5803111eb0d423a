package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.service.packet.Handed;
import peermortem.service.packet.PacketFiles;
import peermortem.service.packet.Pass;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Writes a student's hand-in, for the TA or to ask a peer for a review.
@Command(
        name = "hand-in",
        description = "Write a hand-in for the TA, or ask a peer for a review.",
        mixinStandardHelpOptions = true)
final class PacketHandInCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PASS", description = "Your pass.")
    private Path pass = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..2",
            paramLabel = "SOURCE",
            description = "A link or a path; and the advanced source.")
    private List<String> texts = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "A file or folder for the packet.")
    private Path out = Path.of("");

    @Option(
            names = "--ask",
            paramLabel = "PEER",
            description = "Ask this peer (id, e-mail or name) for a review.")
    private @Nullable String peer;

    private final Students students;

    PacketHandInCommand(Students students) {
        this.students = students;
    }

    @Override
    public Integer call() {
        PacketFiles packets = students.packets();
        Pass opened = packets.openPass(pass).orThrow();
        Handed handed = students.read(texts).orThrow();
        Path written =
                peer == null
                        ? packets.handIn(opened, handed, out).orThrow()
                        : packets.request(opened, handed, peer, out).orThrow();
        students.say(peer == null ? "cli.packet.to-ta" : "cli.packet.to-peer", written);
        return ExitCode.FINE;
    }
}

package peermortem.cli;

import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.PacketsWritten;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Writes packets to give to people.
@Command(
        name = "export",
        description = "Write a packet for everybody concerned.",
        mixinStandardHelpOptions = true)
public final class PacketExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the packets go.")
    private Path out = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "pass|review|result",
            description = "Which packets (default: review).")
    private String kind = "review";

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    PacketExportCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        PacketKind chosen = kind(kind);
        PacketsWritten written =
                classes.with(
                        file,
                        desk ->
                                desk.exchange()
                                        .write(chosen, out, new ProgressLine(console))
                                        .orThrow());
        written.packets().forEach(p -> console.out().println(p.person() + " " + p.path()));
        console.out().println(messages.get("cli.packet.written", written.packets().size(), out));
        return ExitCode.FINE;
    }

    private static PacketKind kind(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "pass" -> PacketKind.PASS;
            case "review" -> PacketKind.REVIEW;
            case "result" -> PacketKind.RESULT;
            default -> throw new ProblemException(Problem.of("cli.packet-kind", name));
        };
    }
}

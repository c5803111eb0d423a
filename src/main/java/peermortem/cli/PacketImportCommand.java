package peermortem.cli;

import peermortem.service.PacketsTaken;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Takes packets back, in any order, again and again.
@Command(
        name = "import",
        description = "Take in packets that came back.",
        mixinStandardHelpOptions = true)
public final class PacketImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PACKET",
            description = "Packets, or folders of them.")
    private List<Path> packets = List.of();

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    PacketImportCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        PacketsTaken taken =
                classes.with(
                        file, desk -> desk.exchange().take(packets, new ProgressLine(console)));
        taken.lines().forEach(line -> console.out().println(told(line)));
        return taken.anyRefused() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private String told(PacketsTaken.Line line) {
        String fate = line.fate().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String path = String.valueOf(line.path().getFileName());
        return line.problem()
                .map(p -> messages.get("cli.packet.refused", path, fate, messages.problem(p)))
                .orElseGet(() -> messages.get("cli.packet.taken", path, fate, line.reviews()));
    }
}

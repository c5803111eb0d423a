package peermortem.cli;

import peermortem.domain.PersonId;
import peermortem.service.PacketsTaken;
import peermortem.text.Messages;
import peermortem.text.PacketWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<PersonId, String> names = new HashMap<>();
        PacketsTaken taken =
                classes.with(
                        file,
                        desk -> {
                            PacketsTaken done =
                                    desk.exchange().take(packets, new ProgressLine(console));
                            done.lines().stream()
                                    .flatMap(l -> l.from().stream())
                                    .flatMap(p -> desk.person(p.value()).stream())
                                    .forEach(p -> names.put(p.id(), p.name()));
                            return done;
                        });
        taken.lines().forEach(line -> console.out().println(told(line, names)));
        return taken.anyRefused() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private String told(PacketsTaken.Line line, Map<PersonId, String> names) {
        PacketWords words = new PacketWords(messages);
        String path = String.valueOf(line.path().getFileName());
        String fate = words.fate(line.fate().spelling());
        String from = line.from().map(p -> names.getOrDefault(p, p.value())).orElse("");
        String detail = words.detail(from, line.came(), line.problem());
        return messages.get("cli.packet.taken", path, fate, detail);
    }
}

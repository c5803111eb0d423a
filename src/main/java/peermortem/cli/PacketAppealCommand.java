package peermortem.cli;

import peermortem.domain.ItemId;
import peermortem.service.packet.ResultDesk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Appeals one item of a result.
@Command(
        name = "appeal",
        description = "Appeal one item of your result, with a passage of your text.",
        mixinStandardHelpOptions = true)
final class PacketAppealCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULT", description = "The result packet.")
    private Path packet = Path.of("");

    @Option(names = "--item", required = true, paramLabel = "ITEM", description = "Which item.")
    private String item = "";

    @Option(
            names = "--quote",
            required = true,
            paramLabel = "TEXT",
            description = "The passage of your text, word for word.")
    private String quote = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why the item should count otherwise.")
    private String reason = "";

    private final Students students;

    PacketAppealCommand(Students students) {
        this.students = students;
    }

    @Override
    public Integer call() {
        try (ResultDesk desk = students.packets().openResult(packet).orThrow()) {
            desk.appeal(ItemId.of(item), quote, reason).orThrow();
        }
        students.say("cli.packet.appealed", item);
        return ExitCode.FINE;
    }
}

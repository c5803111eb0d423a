package peermortem.cli;

import peermortem.domain.PacketKind;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.ClassDesk;
import peermortem.service.PacketOrder;
import peermortem.service.PacketsWritten;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "Only for this person (id or e-mail); can be given again.")
    private List<String> people = List.of();

    @Option(
            names = "--new-key",
            description = "Give them another key; for those who lost the packet with theirs.")
    private boolean newKey;

    @Option(
            names = "--mail",
            description = "Also write an e-mail draft beside each packet, with it attached.")
    private boolean mail;

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
        PacketsWritten written = classes.with(file, desk -> write(desk, chosen));
        written.packets().forEach(p -> console.out().println(p.person() + " " + p.path()));
        console.out().println(messages.get("cli.packet.written", written.packets().size(), out));
        return ExitCode.FINE;
    }

    private PacketsWritten write(ClassDesk desk, PacketKind chosen) {
        PacketsWritten written =
                desk.exchange().write(order(desk, chosen), new ProgressLine(console)).orThrow();
        if (mail) {
            desk.exchange().writeMails(chosen, written).orThrow();
        }
        return written;
    }

    private PacketOrder order(ClassDesk desk, PacketKind chosen) {
        Set<PersonId> wanted =
                people.stream()
                        .map(
                                p ->
                                        desk.person(p)
                                                .map(Person::id)
                                                .orElseThrow(
                                                        () ->
                                                                new ProblemException(
                                                                        Problem.of(
                                                                                "cli.no-person",
                                                                                p))))
                        .collect(Collectors.toSet());
        return new PacketOrder(chosen, out, wanted, newKey);
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

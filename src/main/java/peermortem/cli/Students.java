package peermortem.cli;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.Snapshot;
import peermortem.service.ClassFiles;
import peermortem.service.SourceReader;
import peermortem.service.packet.Handed;
import peermortem.service.packet.PacketFiles;
import peermortem.text.Messages;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What commands need that work on packets alone, for whoever has no class file.
public record Students(
        ClassFiles files,
        PacketFiles packets,
        SourceReader sources,
        Console console,
        Messages messages) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /// The commands of the group `packet` that go with these.
    public List<Object> commands() {
        return List.of(
                new PacketShowCommand(this),
                new PacketHandInCommand(this),
                new PacketAnswerCommand(this),
                new PacketRateCommand(this),
                new PacketAppealCommand(this),
                new PacketSendCommand(this));
    }

    void say(String key, Object... args) {
        console.out().println(messages.get(key, args));
    }

    Outcome<Handed> read(List<String> texts) {
        Path here = Path.of("");
        return switch (sources.read(texts.getFirst(), here)) {
            case Outcome.Refused<Snapshot>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Done<Snapshot>(Snapshot main) ->
                    texts.size() < 2
                            ? Outcome.done(Handed.of(main))
                            : sources.read(texts.get(1), here)
                                    .map(a -> new Handed(main, Optional.of(a)));
        };
    }

    /// A moment as the class's clock shows it.
    static String moment(Instant at, String zone) {
        return MOMENT.format(at.atZone(ZoneId.of(zone))) + " (" + zone + ")";
    }
}

package peermortem.service.exchange;

import peermortem.domain.Assignment;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.service.PacketsWritten;
import peermortem.service.book.OpenClass;
import peermortem.store.OwnFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An e-mail draft beside each packet, with the packet attached and what to do with it.
final class PacketMails {
    private final OpenClass open;

    PacketMails(OpenClass open) {
        this.open = open;
    }

    Outcome<List<Path>> write(PacketKind kind, PacketsWritten packets) {
        List<Path> drafts = new ArrayList<>();
        Assignment assignment = open.state().assignment();
        for (PacketsWritten.Written packet : packets.packets()) {
            Optional<Person> to =
                    open.standing().person(packet.person()).filter(p -> !p.email().isEmpty());
            if (to.isEmpty()) {
                continue;
            }
            Path draft = packet.path().resolveSibling(packet.path().getFileName() + ".eml");
            String body =
                    open.tools().words().apply(body(kind, to.get().name(), assignment.title()));
            try {
                List<String> lines =
                        Mail.draft(to.get().email(), assignment.title(), body, packet.path());
                OwnFiles.write(
                        draft,
                        (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                return Outcome.refused("file.unwritable", draft);
            }
            drafts.add(draft);
        }
        return Outcome.done(drafts);
    }

    private static Problem body(PacketKind kind, String name, String title) {
        return switch (kind) {
            case PASS -> Problem.of("nudge.packet-pass", name, title);
            case RESULT -> Problem.of("nudge.packet-result", name, title);
            case REVIEW, HAND_IN -> Problem.of("nudge.packet-review", name, title);
        };
    }
}

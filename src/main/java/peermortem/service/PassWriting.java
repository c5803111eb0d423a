package peermortem.service;

import peermortem.domain.Assignment;
import peermortem.domain.PacketKind;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.store.Json;
import peermortem.store.LetterStore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Writes passes: the rubric, the deadlines and a signing key for one person.
final class PassWriting {
    private final OpenClass open;
    private final Path folder;

    PassWriting(OpenClass open, Path folder) {
        this.open = open;
        this.folder = folder;
    }

    /// What a pass says.
    record Pass(
            String classId,
            String title,
            peermortem.domain.Rubric rubric,
            String zone,
            Optional<Instant> due,
            Optional<Instant> reviewDue,
            PersonId person,
            String name,
            String privateKey,
            String publicKey) {}

    Path write(PersonId id) throws IOException {
        Standing standing = open.standing();
        Person person = standing.person(id).orElseThrow();
        Assignment assignment = standing.state().assignment();
        Signing.Keys keys = Signing.newKeys();
        Pass pass =
                new Pass(
                        open.store().read(s -> s.meta().get("class")),
                        assignment.title(),
                        assignment.rubric(),
                        assignment.zone().getId(),
                        assignment.dueFor(person),
                        assignment.reviewDue(),
                        person.id(),
                        person.name(),
                        keys.privateKey(),
                        keys.publicKey());
        Path made =
                PacketWriting.make(
                        PacketWriting.target(folder, PacketKind.PASS, id),
                        packet -> {
                            packet.meta().put("kind", PacketKind.PASS.spelling());
                            packet.letters()
                                    .put(Signing.sign(LetterStore.ORDER, Json.write(pass), keys));
                        });
        open.store()
                .write(
                        session -> {
                            session.people().putKey(id, keys.publicKey(), open.now());
                            open.log(
                                    session,
                                    "packet.written",
                                    id.value(),
                                    Facts.NONE,
                                    Facts.of("kind", "pass"));
                            return true;
                        });
        return made;
    }
}

package peermortem.service.exchange;

import peermortem.domain.Allocation;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Release;
import peermortem.service.PacketOrder;
import peermortem.service.PacketsWritten;
import peermortem.service.Progress;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;
import peermortem.service.packet.Order;
import peermortem.service.packet.PacketFile;
import peermortem.service.packet.Signing;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.OwnFiles;
import peermortem.store.Session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Writes packets, one per person, each signed with the class's key. Nothing that was ever deleted
/// is in their pages.
final class PacketWriting {
    private final OpenClass open;
    private final PacketOrder order;
    private final Progress progress;
    private final Standing standing;
    private final ClassKeys keys;

    PacketWriting(OpenClass open, PacketOrder order, Progress progress) {
        this.open = open;
        this.order = order;
        this.progress = progress;
        this.standing = open.standing();
        this.keys = new ClassKeys(open);
    }

    /// What one packet brings: the letter, what else goes into it, and what the class file is to
    /// remember of it.
    record Content(Order letter, Consumer<Session> filling, Consumer<Session> remembering) {}

    /// Makes the content for one person.
    interface Making {
        Content make(PersonId person, ClassKeys.Given key, Path target) throws IOException;
    }

    Outcome<PacketsWritten> write() {
        try {
            OwnFiles.createFolders(order.folder());
            return switch (order.kind()) {
                case REVIEW -> each(reviewers(), new ReviewWriting(open));
                case PASS -> each(everybody(), new PassWriting(open));
                case RESULT -> each(graded(), new ResultWriting(open));
                case HAND_IN -> Outcome.refused("packet.hand-in-by-students");
            };
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", order.folder());
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private Outcome<PacketsWritten> each(Set<PersonId> concerned, Making making)
            throws IOException {
        Set<PersonId> people = new TreeSet<>(concerned);
        if (!order.people().isEmpty()) {
            people.retainAll(order.people());
        }
        List<PacketsWritten.Written> written = new ArrayList<>();
        for (PersonId person : people) {
            if (progress.cancelled()) {
                return Outcome.done(new PacketsWritten(written, true));
            }
            progress.at(written.size(), people.size(), person.value());
            written.add(new PacketsWritten.Written(person, one(person, making)));
        }
        return Outcome.done(new PacketsWritten(written, false));
    }

    private Path one(PersonId person, Making making) throws IOException {
        String kind = order.kind().spelling();
        Path target = order.folder().resolve(PacketFile.name(kind, person.value()));
        if (PacketTaking.holdsAnswer(target)) {
            throw new ProblemException(Problem.of("packet.holds-answer", target));
        }
        ClassKeys.Given key = keys.give(person, target, order.newKeys());
        Content content = making.make(person, key, target);
        String json = Json.write(content.letter());
        Signing.Keys own = keys.own();
        Path made =
                PacketFile.make(
                        target,
                        order.kind(),
                        packet -> {
                            packet.letters().put(Signing.sign(LetterStore.ORDER, json, own));
                            key.privateKey().ifPresent(k -> PacketFile.putKey(packet, k));
                            content.filling().accept(packet);
                        });
        open.store().write(session -> remember(session, person, key, content));
        return made;
    }

    private boolean remember(
            Session session, PersonId person, ClassKeys.Given key, Content content) {
        keys.keep(session, person, key);
        content.remembering().accept(session);
        open.log(
                session,
                "packet.written",
                person.value(),
                Facts.NONE,
                Facts.of("kind", order.kind().spelling()));
        return true;
    }

    private Set<PersonId> everybody() {
        Set<PersonId> all = new TreeSet<>();
        standing.state().people().forEach(p -> all.add(p.id()));
        return all;
    }

    private Set<PersonId> reviewers() {
        Set<PersonId> all = new TreeSet<>();
        for (Allocation allocation : standing.state().allocations()) {
            if (standing.accepted(allocation.submission()).isPresent()) {
                all.add(allocation.reviewer());
            }
        }
        return all;
    }

    private Set<PersonId> graded() {
        Set<PersonId> all = new TreeSet<>();
        standing.state().releases().values().stream()
                .filter(r -> r.stage() == Release.Stage.RELEASED)
                .flatMap(r -> standing.author(r.submission()).stream())
                .forEach(p -> all.add(p.id()));
        return all;
    }
}

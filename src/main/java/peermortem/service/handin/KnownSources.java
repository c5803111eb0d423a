package peermortem.service.handin;

import peermortem.domain.Copy;
import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.service.HandInOrder;
import peermortem.service.Slot;
import peermortem.service.SourceReader;
import peermortem.service.book.Everybody;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a class file knows of the sources that an order names: the texts of the author's accepted
/// hand-in, where it came from the same places.
final class KnownSources {
    private final OpenClass open;
    private final Path base;
    private final List<Person> people;

    KnownSources(OpenClass open, Path base) {
        this.open = open;
        this.base = base;
        this.people = open.store().read(session -> session.people().all());
    }

    Optional<SourceReader.Known> of(HandInOrder order, Slot slot) {
        return accepted(order)
                .filter(h -> isSame(address(h, slot), order.written(slot).orElse("").strip()))
                .flatMap(h -> snapshot(h, slot))
                .map(text -> new SourceReader.Known(text.hash(), text.provenance()));
    }

    Optional<HandIn> accepted(HandInOrder order) {
        return person(order).flatMap(this::accepted);
    }

    private Optional<HandIn> accepted(Person author) {
        Standing standing = open.standing(author);
        return standing.submissionOf(author.id()).flatMap(standing::accepted);
    }

    /// Who hands in, by the roster as it was at the beginning.
    Optional<Person> person(HandInOrder order) {
        return Everybody.find(people, order.author());
    }

    Optional<Snapshot> snapshot(HandIn handIn, Slot slot) {
        if (slot == Slot.COPY) {
            return open.store().read(s -> s.copies().snapshot(handIn.number(), Part.MAIN));
        }
        Part part = slot == Slot.MAIN ? Part.MAIN : Part.ADVANCED;
        Map<Part, Snapshot> all =
                open.store().read(session -> session.handIns().snapshots(handIn.number()));
        return Optional.ofNullable(all.get(part));
    }

    /// Where a hand-in's sources came from; empty where it has none of that sort.
    String address(HandIn handIn, Slot slot) {
        return switch (slot) {
            case MAIN -> handIn.source().address();
            case ADVANCED -> handIn.advancedSource().map(Source::address).orElse("");
            case COPY -> copy(handIn).map(c -> c.source().address()).orElse("");
        };
    }

    Optional<Copy> copy(HandIn handIn) {
        return open.store().read(s -> s.copies().of(handIn.number())).stream().findFirst();
    }

    private boolean isSame(String address, String written) {
        if (address.isEmpty()) {
            return false;
        }
        try {
            return address.equals(written) || address.equals(base.resolve(written).toString());
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

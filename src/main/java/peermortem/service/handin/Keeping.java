package peermortem.service.handin;

import peermortem.domain.HandIn;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.HandInOrder;
import peermortem.service.HandInReport;
import peermortem.service.HandInReport.Fate;
import peermortem.service.Slot;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Rows;
import peermortem.service.book.Standing;
import peermortem.service.book.Taken;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Keeps orders whose sources have arrived. Sources that are what they were when they were accepted
/// change nothing.
final class Keeping {
    private final OpenClass open;
    private final KnownSources known;

    Keeping(OpenClass open, KnownSources known) {
        this.open = open;
        this.known = known;
    }

    /// A source that is empty is what it was.
    HandInReport.Line keep(HandInOrder order, Map<Slot, Optional<Outcome<Snapshot>>> sources) {
        Optional<Person> author = known.person(order);
        if (author.isEmpty()) {
            return new HandInReport.Line(
                    order.author(),
                    order.source(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Problem.of("hand-in.unknown-author", order.author())),
                    Fate.REFUSED,
                    false);
        }
        boolean same = isAsItWas(order, sources);
        Optional<Problem> problem =
                same
                        ? keepCopy(author.get().id(), order, sources)
                        : put(author.get(), order, sources);
        Fate fate = same ? Fate.UNCHANGED : Fate.TAKEN;
        Standing after = open.standing(author.get());
        Optional<SubmissionId> submission = after.submissionOf(author.get().id());
        return new HandInReport.Line(
                order.author(),
                order.source(),
                submission,
                submission.map(s -> new Rows(after, Set.of()).state(s)),
                problem,
                problem.isPresent() ? Fate.REFUSED : fate,
                !same
                        && problem.isEmpty()
                        && submission
                                .flatMap(after::accepted)
                                .filter(h -> h.daysLate() > 0)
                                .isPresent());
    }

    private boolean isAsItWas(HandInOrder order, Map<Slot, Optional<Outcome<Snapshot>>> sources) {
        return sources.entrySet().stream()
                        .filter(e -> e.getKey() != Slot.COPY)
                        .allMatch(e -> e.getValue().isEmpty())
                && known.accepted(order)
                        .filter(h -> h.advanced().isPresent() == order.advanced().isPresent())
                        .isPresent();
    }

    /// What lies at the second place is kept beside the hand-in that stays.
    private Optional<Problem> keepCopy(
            PersonId author, HandInOrder order, Map<Slot, Optional<Outcome<Snapshot>>> sources) {
        Optional<Outcome<Snapshot>> arrived =
                Objects.requireNonNullElse(sources.get(Slot.COPY), Optional.empty());
        Optional<HandIn> accepted = known.accepted(order);
        if (arrived.isEmpty() || accepted.isEmpty()) {
            return Optional.empty();
        }
        Taken taken = Taken.of(order.copy().orElse(""), arrived.get());
        Optional<Snapshot> main = known.snapshot(accepted.get(), Slot.MAIN);
        return open.changeHandIns(
                        author,
                        session -> {
                            new HandInWriter(open, session)
                                    .putCopy(accepted.get().number(), main, taken);
                            return taken.problem();
                        })
                .orThrow();
    }

    private Optional<Problem> put(
            Person author, HandInOrder order, Map<Slot, Optional<Outcome<Snapshot>>> sources) {
        Taken main = taken(order, Slot.MAIN, sources).orElseThrow();
        Optional<Taken> advanced = taken(order, Slot.ADVANCED, sources);
        Optional<Taken> copy = taken(order, Slot.COPY, sources);
        Optional<Snapshot> second = advanced.flatMap(Taken::snapshot);
        main.snapshot().ifPresent(text -> open.checklists().prepare(open.store(), text, second));
        Optional<Problem> problem =
                open.changeHandIns(
                                author.id(),
                                session ->
                                        new HandInWriter(open, session)
                                                .put(
                                                        author,
                                                        order.at().orElseGet(open::now),
                                                        main,
                                                        advanced,
                                                        copy))
                        .orThrow();
        return problem.or(() -> copy.flatMap(Taken::problem));
    }

    /// What arrived, or the frozen text where the source has not changed.
    private Optional<Taken> taken(
            HandInOrder order, Slot slot, Map<Slot, Optional<Outcome<Snapshot>>> sources) {
        return order.written(slot).map(written -> Taken.of(written, outcome(order, slot, sources)));
    }

    private Outcome<Snapshot> outcome(
            HandInOrder order, Slot slot, Map<Slot, Optional<Outcome<Snapshot>>> sources) {
        Optional<Outcome<Snapshot>> arrived =
                Objects.requireNonNullElse(sources.get(slot), Optional.empty());
        return arrived.orElseGet(() -> frozen(order, slot));
    }

    private Outcome<Snapshot> frozen(HandInOrder order, Slot slot) {
        HandIn handIn = known.accepted(order).orElseThrow();
        return Outcome.done(known.snapshot(handIn, slot).orElseThrow());
    }
}

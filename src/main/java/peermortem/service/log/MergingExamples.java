package peermortem.service.log;

import peermortem.domain.Example;
import peermortem.domain.ItemId;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.service.handin.ClassExamples;
import peermortem.store.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Calibration examples, known again by their text: both copies may have given the same number to
/// two of them. Ticks come along where nobody ticked here.
final class MergingExamples implements MergingPart {
    private static final Problem EXAMPLE = Problem.of("merge.what.example");
    private final TwoCopies copies;
    private final List<Example> lacking = new ArrayList<>();
    private final List<Example> ticked = new ArrayList<>();

    MergingExamples(TwoCopies copies) {
        this.copies = copies;
        List<Example> mine = copies.here().examples().all();
        List<Example> theirs = copies.there().examples().all();
        Set<String> removedHere = removed(copies.log().onlyHere());
        Set<String> addedThere = added(copies.log().onlyThere());
        for (Example example : theirs) {
            Optional<Example> same = same(mine, example);
            if (same.isPresent()) {
                compare(same.get(), example);
            } else if (removedHere.contains(example.id().value())
                    && !addedThere.contains(example.id().value())) {
                copies.conflict(example.title(), EXAMPLE, Said.TAKEN_BACK, Said.KEPT);
            } else {
                lacking.add(example);
            }
        }
        Set<String> removedThere = removed(copies.log().onlyThere());
        Set<String> addedHere = added(copies.log().onlyHere());
        mine.stream()
                .filter(e -> same(theirs, e).isEmpty())
                .filter(e -> removedThere.contains(e.id().value()))
                .filter(e -> !addedHere.contains(e.id().value()))
                .forEach(e -> copies.conflict(e.title(), EXAMPLE, Said.KEPT, Said.TAKEN_BACK));
    }

    private static Optional<Example> same(List<Example> all, Example example) {
        return all.stream().filter(e -> e.text().equals(example.text())).findFirst();
    }

    private static Set<String> removed(List<peermortem.store.LogEntry> log) {
        return MergingLog.last(log, "example.removed", "example.added");
    }

    private static Set<String> added(List<peermortem.store.LogEntry> log) {
        return MergingLog.last(log, "example.added", "example.removed");
    }

    private void compare(Example mine, Example theirs) {
        Example after = mine;
        for (ItemId item : theirs.ticks().keySet()) {
            Tick here = mine.tick(item);
            Tick there = theirs.tick(item);
            if (here.equals(Tick.open(item))) {
                after = there.equals(here) ? after : after.with(there);
            } else if (!here.equals(there) && there.verdict() != TickVerdict.OPEN) {
                copies.conflict(
                        mine.title(),
                        Problem.of("merge.what.example-item", copies.item(item)),
                        Said.tick(here),
                        Said.tick(there));
            }
        }
        if (!after.equals(mine)) {
            ticked.add(after);
        }
    }

    @Override
    public int count() {
        return lacking.size() + ticked.size();
    }

    @Override
    public void put(Session here, Session there) {
        ticked.forEach(here.examples()::put);
        for (Example example : lacking) {
            SubmissionId id =
                    here.examples().find(example.id()).isEmpty()
                            ? example.id()
                            : ClassExamples.free(here);
            here.examples()
                    .put(
                            new Example(
                                    id,
                                    example.title(),
                                    example.text(),
                                    example.ticks(),
                                    example.addedAt()));
        }
    }
}

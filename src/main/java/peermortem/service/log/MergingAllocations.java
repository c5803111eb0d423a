package peermortem.service.log;

import peermortem.domain.Allocation;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.store.Json;
import peermortem.store.LogEntry;
import peermortem.store.SentStore.Sent;
import peermortem.store.Session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who reviews whom. Where both copies allocated a submission anew, this one's allocation stays,
/// but for reviewers who were sent their packet by the other one or have begun there: they are at
/// work.
final class MergingAllocations implements MergingPart {
    private final TwoCopies copies;
    private final List<Allocation> lacking = new ArrayList<>();

    MergingAllocations(TwoCopies copies, MergingReviews reviews) {
        this.copies = copies;
        Set<Pair> mine = pairs(copies.mine().allocations());
        Set<Pair> theirs = pairs(copies.theirs().allocations());
        Set<Pair> atWork = new HashSet<>();
        copies.there().sent().all().stream().map(Pair::of).forEach(atWork::add);
        Set<Pair> removedHere = removed(copies.log().onlyHere());
        Set<SubmissionId> allocatedHere =
                mine.stream()
                        .filter(p -> !theirs.contains(p))
                        .map(Pair::submission)
                        .collect(Collectors.toSet());
        Set<PersonId> known = copies.people();
        for (Allocation allocation : copies.theirs().allocations()) {
            Pair pair = Pair.of(allocation);
            if (mine.contains(pair) || !known.contains(pair.reviewer())) {
                continue;
            }
            if (atWork.contains(pair) || reviews.brings(pair.submission(), pair.reviewer())) {
                lacking.add(allocation);
            } else if (removedHere.contains(pair)) {
                conflict(pair, Said.TAKEN_BACK, words(pair));
            } else if (allocatedHere.contains(pair.submission())) {
                conflict(pair, others(mine, pair), words(pair));
            } else {
                lacking.add(allocation);
            }
        }
        Set<Pair> removedThere = removed(copies.log().onlyThere());
        mine.stream()
                .filter(p -> removedThere.contains(p) && !theirs.contains(p))
                .forEach(p -> conflict(p, words(p), Said.TAKEN_BACK));
    }

    /// A submission and somebody who reviews it.
    private record Pair(SubmissionId submission, PersonId reviewer) {
        static Pair of(Allocation allocation) {
            return new Pair(allocation.submission(), allocation.reviewer());
        }

        static Pair of(Sent sent) {
            return new Pair(sent.submission(), sent.reviewer());
        }
    }

    private static Set<Pair> pairs(List<Allocation> allocations) {
        return allocations.stream().map(Pair::of).collect(Collectors.toSet());
    }

    private record Reviewer(PersonId reviewer) {}

    private record Removed(List<Allocation> removed) {}

    /// What a log says was taken away.
    private static Set<Pair> removed(List<LogEntry> log) {
        Set<Pair> all = new HashSet<>();
        MergingLog.said(log, "allocation.removed")
                .map(
                        said ->
                                new Pair(
                                        SubmissionId.of(said.subject()),
                                        Json.read(said.before(), Reviewer.class).reviewer()))
                .forEach(all::add);
        MergingLog.said(log, "allocation.changed")
                .flatMap(said -> Json.read(said.before(), Removed.class).removed().stream())
                .map(Pair::of)
                .forEach(all::add);
        return all;
    }

    private void conflict(Pair pair, Problem here, Problem there) {
        copies.conflict(pair.submission(), Problem.of("merge.what.reviewers"), here, there);
    }

    private Problem words(Pair pair) {
        return Said.text(copies.name(pair.reviewer()));
    }

    private Problem others(Set<Pair> mine, Pair pair) {
        return Said.text(
                mine.stream()
                        .filter(p -> p.submission().equals(pair.submission()))
                        .map(p -> copies.name(p.reviewer()))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public int count() {
        return lacking.size();
    }

    @Override
    public void put(Session here, Session there) {
        lacking.forEach(here.allocations()::put);
    }
}

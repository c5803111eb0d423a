package peermortem.service.log;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.Problem;
import peermortem.domain.Ruled;
import peermortem.domain.SubmissionId;
import peermortem.service.book.Facts;
import peermortem.store.LogEntry;
import peermortem.store.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decisions that only the other copy has. One that either copy took back is a conflict, not a
/// return.
final class MergingDecisions implements MergingPart {
    private final TwoCopies copies;
    private final List<Ruled> lacking = new ArrayList<>();

    MergingDecisions(TwoCopies copies) {
        this.copies = copies;
        Set<Ruled> known = new HashSet<>(copies.mine().decisions());
        Set<Ruled> theirs = new HashSet<>(copies.theirs().decisions());
        Set<String> takenBackHere = takenBack(copies.log().here());
        Set<String> takenBackThere = takenBack(copies.log().there());
        Map<Place, Decision> onlyHere = new HashMap<>();
        for (Ruled ruled : copies.mine().decisions()) {
            if (!theirs.contains(ruled)) {
                Decision mine = ruled.decision();
                onlyHere.put(Place.of(mine), mine);
                if (takenBackThere.contains(made(mine))) {
                    conflict(mine, Said.decision(mine), Said.TAKEN_BACK);
                }
            }
        }
        for (Ruled ruled : copies.theirs().decisions()) {
            Decision decision = ruled.decision();
            Decision mine = onlyHere.get(Place.of(decision));
            if (known.contains(ruled)) {
                continue;
            }
            if (mine != null) {
                if (!Said.decision(mine).equals(Said.decision(decision))) {
                    conflict(decision, Said.decision(mine), Said.decision(decision));
                }
            } else if (takenBackHere.contains(made(decision))) {
                conflict(decision, Said.TAKEN_BACK, Said.decision(decision));
            } else {
                lacking.add(ruled);
            }
        }
    }

    private record Place(SubmissionId submission, ItemId item) {
        static Place of(Decision decision) {
            return new Place(decision.submission(), decision.item());
        }
    }

    /// What a copy decided once and withdrew since.
    private static Set<String> takenBack(List<LogEntry> log) {
        Map<String, Set<String>> standing = new HashMap<>();
        Set<String> takenBack = new HashSet<>();
        for (LogEntry entry : log) {
            Optional<LogEntry.Said> said = entry.said();
            if (said.isPresent() && entry.kind().equals("decision.made")) {
                standing.computeIfAbsent(said.get().subject(), s -> new HashSet<>())
                        .add(said.get().subject() + said.get().after());
            } else if (said.isPresent() && entry.kind().equals("decision.withdrawn")) {
                takenBack.addAll(standing.getOrDefault(said.get().subject(), Set.of()));
            }
        }
        return takenBack;
    }

    private static String made(Decision decision) {
        return decision.submission()
                + " "
                + decision.item()
                + Facts.of("met", decision.met(), "reason", decision.reason());
    }

    private void conflict(Decision about, Problem here, Problem there) {
        Problem what = Problem.of("merge.what.decision", copies.item(about.item()));
        copies.conflict(about.submission(), what, here, there);
    }

    @Override
    public int count() {
        return lacking.size();
    }

    @Override
    public void put(Session here, Session there) {
        lacking.forEach(here.decisions()::add);
    }
}

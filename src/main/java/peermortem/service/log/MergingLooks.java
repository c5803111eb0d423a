package peermortem.service.log;

import peermortem.domain.Copy;
import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.store.Session;
import peermortem.store.VisitStore.Visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at links after their texts were frozen, of texts that both copies hold for the ones that
/// count: what a link showed later, and what lay at a second place.
final class MergingLooks implements MergingPart {
    private final TwoCopies copies;
    private final List<Visit> visits = new ArrayList<>();
    private final List<Beside> besides = new ArrayList<>();

    /// A copy at a second place, by its hand-in's number there and here.
    private record Beside(long there, long here, Copy copy) {}

    MergingLooks(TwoCopies copies, MergingTexts texts) {
        this.copies = copies;
        visits(texts.counting());
        besides();
    }

    private void visits(Map<SubmissionId, HandIn> counting) {
        Map<SubmissionId, HandIn> counts = new HashMap<>();
        copies.theirs().handIns().stream()
                .filter(HandIn::accepted)
                .forEach(h -> counts.put(h.submission(), h));
        List<Visit> mine = copies.here().visits().all();
        for (Visit visit : copies.there().visits().all()) {
            HandIn theirs = counts.get(visit.submission());
            HandIn here = counting.get(visit.submission());
            if (theirs == null
                    || here == null
                    || !MergingTexts.key(theirs).equals(MergingTexts.key(here))) {
                continue;
            }
            Optional<Visit> same = mine.stream().filter(v -> samePlace(v, visit)).findFirst();
            if (same.isEmpty()) {
                visits.add(visit);
            } else if (!same.get().changed().equals(visit.changed())) {
                copies.conflict(
                        visit.submission(), look(visit.part()), words(same.get()), words(visit));
            }
        }
    }

    private static boolean samePlace(Visit one, Visit other) {
        return one.submission().equals(other.submission()) && one.part() == other.part();
    }

    private static Problem look(Part part) {
        return switch (part) {
            case MAIN -> Problem.of("merge.what.look");
            case ADVANCED -> Problem.of("merge.what.look-advanced");
        };
    }

    private Problem words(Visit visit) {
        String at = copies.moment(visit.at());
        return visit.changed()
                .map(h -> Problem.of("merge.is.changed", at, h.hex().substring(0, 8)))
                .orElse(Problem.of("merge.is.unchanged", at));
    }

    private void besides() {
        Map<String, HandIn> mine = new HashMap<>();
        copies.mine().handIns().forEach(h -> mine.put(MergingTexts.key(h), h));
        for (HandIn handIn : copies.theirs().handIns()) {
            HandIn here = mine.get(MergingTexts.key(handIn));
            if (here != null) {
                copies.theirs()
                        .copies()
                        .getOrDefault(handIn.number(), List.of())
                        .forEach(c -> beside(here, new Beside(handIn.number(), here.number(), c)));
            }
        }
    }

    private void beside(HandIn here, Beside beside) {
        Optional<Copy> same =
                copies.mine().copies().getOrDefault(here.number(), List.of()).stream()
                        .filter(c -> c.part() == beside.copy().part())
                        .findFirst();
        if (same.isEmpty()) {
            besides.add(beside);
        } else if (!same.get().equals(beside.copy())) {
            Problem what = Problem.of("merge.what.second-place", beside.copy().source().address());
            copies.conflict(here.submission(), what, words(same.get()), words(beside.copy()));
        }
    }

    private static Problem words(Copy copy) {
        return Said.frozen(copy.text());
    }

    @Override
    public int count() {
        return visits.size() + besides.size();
    }

    @Override
    public void put(Session here, Session there) {
        visits.forEach(
                v ->
                        here.visits()
                                .put(
                                        v.submission(),
                                        v.part(),
                                        v.at(),
                                        there.visits().changed(v.submission(), v.part())));
        besides.forEach(
                b ->
                        here.copies()
                                .put(
                                        b.here(),
                                        b.copy(),
                                        there.copies().snapshot(b.there(), b.copy().part())));
    }
}

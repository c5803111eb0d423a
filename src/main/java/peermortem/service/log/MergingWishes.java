package peermortem.service.log;

import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.service.Apart;
import peermortem.service.OpenItem;
import peermortem.service.book.DrawnItems;
import peermortem.store.Session;

import java.util.LinkedHashSet;
import java.util.Set;

/// What TAs settled for the class beside its work: who is kept apart, and what audits drew.
final class MergingWishes implements MergingPart {
    private static final Problem PAIR = Problem.of("merge.what.apart");
    private final TwoCopies copies;
    private final Set<Apart> apart = new LinkedHashSet<>();
    private final Set<OpenItem> drawn = new LinkedHashSet<>();

    MergingWishes(TwoCopies copies) {
        this.copies = copies;
        apart();
        drawn.addAll(DrawnItems.of(copies.there()));
        drawn.removeAll(DrawnItems.of(copies.here()));
        drawn.removeIf(d -> !copies.theirs().authors().containsKey(d.submission()));
    }

    private void apart() {
        Set<Apart> mine = Apart.all(copies.here());
        Set<Apart> theirs = Apart.all(copies.there());
        Set<String> togetherHere = together(copies.log().onlyHere());
        Set<String> togetherThere = together(copies.log().onlyThere());
        Set<PersonId> known = copies.people();
        for (Apart pair : theirs) {
            if (mine.contains(pair)
                    || !known.contains(pair.one())
                    || !known.contains(pair.other())) {
                continue;
            }
            if (togetherHere.stream().anyMatch(s -> pair.equals(pair(s)))) {
                copies.conflict(words(pair), PAIR, Said.TAKEN_BACK, Said.APART);
            } else {
                apart.add(pair);
            }
        }
        for (Apart pair : mine) {
            if (!theirs.contains(pair)
                    && togetherThere.stream().anyMatch(s -> pair.equals(pair(s)))) {
                copies.conflict(words(pair), PAIR, Said.APART, Said.TAKEN_BACK);
            }
        }
    }

    private static Set<String> together(java.util.List<peermortem.store.LogEntry> log) {
        return MergingLog.last(log, "people.together", "people.apart");
    }

    /// The pair that an entry of the log is about.
    private static Apart pair(String subject) {
        String[] ids = subject.split(" ", 2);
        return Apart.of(PersonId.of(ids[0]), PersonId.of(ids[1]));
    }

    private String words(Apart pair) {
        return copies.name(pair.one()) + ", " + copies.name(pair.other());
    }

    @Override
    public int count() {
        return apart.size() + drawn.size();
    }

    @Override
    public void put(Session here, Session there) {
        if (!apart.isEmpty()) {
            Set<Apart> all = new LinkedHashSet<>(Apart.all(here));
            all.addAll(apart);
            Apart.put(here, all);
        }
        if (!drawn.isEmpty()) {
            Set<OpenItem> all = new LinkedHashSet<>(DrawnItems.of(here));
            all.addAll(drawn);
            DrawnItems.keep(here, all);
        }
    }
}

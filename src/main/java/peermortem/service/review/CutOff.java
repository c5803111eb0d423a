package peermortem.service.review;

import peermortem.service.RosterImport.RowProblem;
import peermortem.service.book.Csv;
import peermortem.service.review.ReviewRows.Group;
import peermortem.service.review.ReviewRows.Pair;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The review that a table of reviews ends in too early, as where its file was cut off: its last
/// row stops before the state that the others name, or it is submitted and names fewer items than
/// any other. A table without states was made by hand, and says what it says.
final class CutOff {
    private static final Set<String> BROKEN = Set.of("reviews.state", "reviews.date");

    private CutOff() {}

    static Optional<Group> of(
            Csv csv, SequencedMap<Pair, Group> groups, List<RowProblem> problems) {
        if (groups.isEmpty() || csv.rows().size() < 2 || !csv.has("state")) {
            return Optional.empty();
        }
        Csv.Row end = csv.rows().getLast();
        Group last = groups.lastEntry().getValue();
        Pair named = ReviewRows.pair(end);
        Group cut = groups.getOrDefault(named, last);
        boolean ends = isShort(csv, end) || isBroken(end, problems);
        return Optional.of(cut)
                .filter(group -> ends && begins(named, group.pair()))
                .or(() -> Optional.of(last).filter(group -> isUnlikeOthers(groups, group)));
    }

    /// Whether what is left of a row's names may be of this review.
    private static boolean begins(Pair left, Pair whole) {
        return whole.submission().startsWith(left.submission())
                && whole.reviewer().startsWith(left.reviewer());
    }

    private static boolean isShort(Csv csv, Csv.Row end) {
        return end.get("state").isBlank()
                && csv.rows().stream()
                        .filter(row -> !row.equals(end))
                        .noneMatch(row -> row.get("state").isBlank());
    }

    private static boolean isBroken(Csv.Row end, List<RowProblem> problems) {
        return problems.stream()
                .anyMatch(p -> p.row() == end.number() && BROKEN.contains(p.problem().code()));
    }

    private static boolean isUnlikeOthers(SequencedMap<Pair, Group> groups, Group last) {
        Set<?> items = last.ticks().keySet();
        return last.submitted()
                && groups.size() > 1
                && groups.values().stream()
                        .filter(group -> !group.equals(last))
                        .map(group -> group.ticks().keySet())
                        .allMatch(all -> all.size() > items.size() && all.containsAll(items));
    }
}

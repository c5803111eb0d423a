package peermortem.ui.classroom.table;

import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the window counts in a whole class; ten thousand rows are not counted on its thread.
public record Figures(
        Set<SubmissionId> needing,
        Map<RowFilter, Integer> counts,
        List<Double> percents,
        List<Missed> missed) {
    private static final int MISSED_SHOWN = 5;

    static final Figures NONE = new Figures(Set.of(), Map.of(), List.of(), List.of());

    public static Figures of(Overview overview) {
        Set<SubmissionId> needing =
                overview.needsYou().stream().map(NeedsYou::submission).collect(Collectors.toSet());
        Map<RowFilter, Integer> counts = new EnumMap<>(RowFilter.class);
        for (RowFilter filter : RowFilter.values()) {
            counts.put(filter, filter.count(needing, overview.submissions()));
        }
        List<SubmissionRow> graded =
                overview.submissions().stream()
                        .filter(row -> row.grade().percent().isPresent())
                        .toList();
        return new Figures(
                needing,
                counts,
                graded.stream().map(row -> row.grade().percent().orElse(0)).toList(),
                overview.assignment().rubric().items().stream()
                        .map(item -> Missed.of(item, graded))
                        .filter(m -> m.missing() > 0)
                        .sorted(Comparator.comparingDouble(Missed::share).reversed())
                        .limit(MISSED_SHOWN)
                        .toList());
    }

    int count(RowFilter filter) {
        return counts.getOrDefault(filter, 0);
    }

    /// How many of the graded submissions miss an item.
    record Missed(RubricItem item, int missing, int of) {
        static Missed of(RubricItem item, List<SubmissionRow> graded) {
            int missing = 0;
            int of = 0;
            for (SubmissionRow row : graded) {
                var grade = row.grade().items().get(item.id());
                if (grade != null) {
                    of++;
                    missing += grade.met() ? 0 : 1;
                }
            }
            return new Missed(item, missing, of);
        }

        double share() {
            return of == 0 ? 0 : (double) missing / of;
        }
    }
}

package peermortem.rubric;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The ids of the checks that come with the app, in the order in which they are reported.
public final class BuiltInChecks {
    public static final List<String> IDS =
            List.of(
                    "summary.duration",
                    "summary.timezone",
                    "summary.impact",
                    "summary.impact-percent",
                    "summary.root-cause",
                    "timeline.detected-when",
                    "timeline.detected-how",
                    "timeline.actions",
                    "timeline.misleading-paths",
                    "timeline.escalation",
                    "timeline.resolution",
                    "root-cause.explained",
                    "resolution.explained",
                    "corrective.improvements",
                    "corrective.tasks",
                    "optional.attractive");

    private BuiltInChecks() {}

    /// The id that was probably meant.
    static Optional<String> closest(String wrong, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(id -> distance(wrong, id)))
                .filter(id -> distance(wrong, id) <= Math.max(2, wrong.length() / 3));
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}

package peermortem.grading.moderation;

import peermortem.domain.ItemId;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.grading.marks.ClassMarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Items drawn at random from all that were reviewed, decided or not, for a TA to check: only these
/// tell how reviewers err in general. The order follows from the seed and the ids alone, so the
/// draw of six begins with the draw of five, and submissions that come later do not change who was
/// drawn before whom.
public final class AuditDraw {
    private AuditDraw() {}

    /// An item of a submission.
    public record Drawn(SubmissionId submission, ItemId item) {}

    public static List<Drawn> of(ClassMarks marks, int count, long seed) {
        record Ranked(Drawn drawn, long rank) {}
        List<Ranked> all = new ArrayList<>();
        Map<SubmissionId, List<Review>> reviews = marks.reviewsBySubmission();
        for (SubmissionId submission : marks.submissions()) {
            if (!reviews.getOrDefault(submission, List.of()).isEmpty()) {
                for (RubricItem item : marks.rubric().items()) {
                    all.add(
                            new Ranked(
                                    new Drawn(submission, item.id()),
                                    rank(seed, submission + "\n" + item.id())));
                }
            }
        }
        return all.stream()
                .sorted(
                        Comparator.comparingLong(Ranked::rank)
                                .thenComparing(r -> r.drawn().submission()))
                .limit(Math.max(0, count))
                .map(Ranked::drawn)
                .toList();
    }

    /// FNV-1a over the name, mixed as in SplitMix64 (Steele, Lea and Flood 2014).
    private static long rank(long seed, String name) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}

package peermortem.grading.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds texts of a class with passages in common, with each other and with earlier texts. Words
/// that also stand in the assignment's own texts (`known`) count for nothing.
public final class LikenessSearch {
    /// Shorter passages are often the same by chance.
    private static final int SHORTEST = 8;

    private static final int FEWEST_WORDS = 20;
    private static final double LEAST_SHARE = 0.05;

    private final Set<Long> known = new HashSet<>();
    private final List<Words> all = new ArrayList<>();
    private final int fresh;

    private LikenessSearch(
            List<NamedText> texts, List<NamedText> earlier, List<String> assignment) {
        for (String text : assignment) {
            for (long shingle : Words.of(new NamedText("", text), Set.of()).shingle) {
                known.add(shingle);
            }
        }
        texts.forEach(t -> all.add(Words.of(t, known)));
        fresh = all.size();
        earlier.forEach(t -> all.add(Words.of(t, known)));
    }

    /// Pairs, the largest share first. `one` is always of the class, `other` of the class or
    /// earlier.
    public static List<Likeness> find(
            List<NamedText> texts, List<NamedText> earlier, List<String> assignment) {
        return new LikenessSearch(texts, earlier, assignment).run();
    }

    private List<Likeness> run() {
        Fingerprints prints = new Fingerprints();
        for (int t = 0; t < all.size(); t++) {
            prints.add(t, all.get(t));
        }
        List<Long> candidates = new ArrayList<>();
        for (Map.Entry<Long, Integer> pair : prints.pairs(all.size(), fresh).entrySet()) {
            if (pair.getValue() >= 2) {
                candidates.add(pair.getKey());
            }
        }
        return candidates.parallelStream()
                .map(this::compare)
                .filter(l -> l.words() >= FEWEST_WORDS && l.share() >= LEAST_SHARE)
                .sorted(
                        Comparator.comparingDouble(Likeness::share)
                                .reversed()
                                .thenComparing(Likeness::one)
                                .thenComparing(Likeness::other))
                .toList();
    }

    private Likeness compare(long pair) {
        Words one = Objects.requireNonNull(all.get((int) (pair / all.size())));
        Words other = Objects.requireNonNull(all.get((int) (pair % all.size())));
        return Comparison.of(one, other, SHORTEST);
    }
}

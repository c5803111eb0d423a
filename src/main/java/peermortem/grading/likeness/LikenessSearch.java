package peermortem.grading.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// Finds texts of a class with passages in common, with each other and with earlier texts. Words
/// that also stand in the assignment's own texts count for nothing. Texts are read one after the
/// other, and only hashes of their words are kept.
public final class LikenessSearch {
    private static final int FEWEST_WORDS = 20;
    private static final double LEAST_SHARE = 0.05;

    private final Words[] all;

    private LikenessSearch(Words[] all) {
        this.all = all;
    }

    /// Pairs, the largest share first. Of `count` texts the first `fresh` are of the class: `one`
    /// is always among them, `other` of the class or earlier. `watch` is run again and again and
    /// may end the search by throwing.
    public static List<Likeness> find(
            int count,
            int fresh,
            IntFunction<String> text,
            List<String> assignment,
            Runnable watch) {
        Set<Long> known = known(assignment);
        Words[] all = new Words[count];
        Fingerprints prints = new Fingerprints();
        for (int t = 0; t < count; t++) {
            watch.run();
            all[t] = Words.of(text.apply(t), known);
            prints.add(t, all[t]);
        }
        return new LikenessSearch(all).compare(prints.pairs(count, fresh, watch), watch);
    }

    /// What two texts have in common, in the order of the first.
    public static List<Passage> passages(String one, String other, List<String> assignment) {
        Set<Long> known = known(assignment);
        WordPlaces inOne = new WordPlaces(one);
        WordPlaces inOther = new WordPlaces(other);
        return new Comparison(Words.of(one, known))
                .with(Words.of(other, known)).stream()
                        .map(
                                tile ->
                                        new Passage(
                                                inOne.span(tile.atOne(), tile.length()),
                                                inOther.span(tile.atOther(), tile.length()),
                                                tile.length()))
                        .toList();
    }

    private static Set<Long> known(List<String> assignment) {
        Set<Long> known = new HashSet<>();
        for (String text : assignment) {
            Words words = Words.of(text, Set.of());
            for (int i = 0; i < words.shingles(); i++) {
                known.add(words.shingle(i));
            }
        }
        return known;
    }

    /// Pairs stand in the order of their first text.
    private List<Likeness> compare(long[] pairs, Runnable watch) {
        List<Likeness> found = new ArrayList<>();
        int last = -1;
        Comparison comparison = new Comparison(Words.of("", Set.of()));
        for (long pair : pairs) {
            int one = (int) (pair / all.length);
            if (one != last) {
                watch.run();
                comparison = new Comparison(all[one]);
                last = one;
            }
            Likeness likeness = likeness(comparison, one, (int) (pair % all.length));
            if (likeness.words() >= FEWEST_WORDS && likeness.share() >= LEAST_SHARE) {
                found.add(likeness);
            }
        }
        found.sort(
                Comparator.comparingDouble(Likeness::share)
                        .reversed()
                        .thenComparingInt(Likeness::one)
                        .thenComparingInt(Likeness::other));
        return found;
    }

    private Likeness likeness(Comparison comparison, int one, int other) {
        List<Comparison.Tile> tiles = comparison.with(all[other]);
        int words = tiles.stream().mapToInt(Comparison.Tile::length).sum();
        int shorter = Math.min(all[one].ownWords, all[other].ownWords);
        double share = shorter == 0 ? 0 : Math.min(1, (double) words / shorter);
        return new Likeness(one, other, share, words, tiles.size());
    }
}

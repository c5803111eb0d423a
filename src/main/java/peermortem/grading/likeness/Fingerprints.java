package peermortem.grading.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds pairs of texts worth comparing: winnowing (Schleimer, Wilkerson and Aiken 2003) keeps the
/// least hash of every [#WINDOW] runs of words, so any passage of SHINGLE + WINDOW - 1 words in
/// common leaves a fingerprint in common.
final class Fingerprints {
    /// A passage of eight words is always found.
    static final int WINDOW = 4;

    /// A fingerprint in more texts than this links each only to the next ones, so that a
    /// boilerplate sentence in a whole class does not make all pairs.
    private static final int CROWD = 60;

    private static final int NEIGHBOURS = 10;

    private static final int TEXT_BITS = 24;
    private static final long TEXT_MASK = (1L << TEXT_BITS) - 1;

    /// Fingerprint above, number of the text below: sorted, equal fingerprints stand together.
    private long[] prints = new long[1024];

    private int size;

    void add(int text, Words words) {
        for (long print : winnow(words)) {
            if (size == prints.length) {
                prints = Arrays.copyOf(prints, 2 * size);
            }
            prints[size++] = (print & ~TEXT_MASK) | text;
        }
    }

    private static Set<Long> winnow(Words words) {
        Set<Long> prints = new HashSet<>();
        int n = words.shingle.length;
        for (int from = 0; from < Math.max(1, n - WINDOW + 1); from++) {
            long least = Long.MAX_VALUE;
            for (int i = from; i < Math.min(n, from + WINDOW); i++) {
                if (words.ownShingle(i)) {
                    least = Math.min(least, words.shingle[i]);
                }
            }
            if (least != Long.MAX_VALUE) {
                prints.add(least);
            }
        }
        return prints;
    }

    /// Pairs of texts (smaller number times `count` plus larger) with the number of fingerprints in
    /// common; at least one of the two is below `fresh`.
    Map<Long, Integer> pairs(int count, int fresh) {
        Arrays.sort(prints, 0, size);
        Map<Long, Integer> pairs = new HashMap<>();
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && (prints[to] & ~TEXT_MASK) == (prints[from] & ~TEXT_MASK)) {
                to++;
            }
            int reach = to - from > CROWD ? NEIGHBOURS : CROWD;
            for (int i = from; i < to && text(i) < fresh; i++) {
                for (int j = i + 1; j < Math.min(to, i + 1 + reach); j++) {
                    pairs.merge((long) text(i) * count + text(j), 1, Integer::sum);
                }
            }
            from = to;
        }
        return pairs;
    }

    private int text(int at) {
        return (int) (prints[at] & TEXT_MASK);
    }
}

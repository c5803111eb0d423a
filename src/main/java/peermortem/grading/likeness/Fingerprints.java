package peermortem.grading.likeness;

import java.util.Arrays;

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

    /// A text is compared with those it has most fingerprints in common with; where a class writes
    /// by one template, everybody is a little like everybody.
    private static final int COMPARED = 20;

    private static final int TEXT_BITS = 24;
    private static final long TEXT_MASK = (1L << TEXT_BITS) - 1;

    /// Fingerprint above, number of the text below: sorted, equal fingerprints stand together.
    private long[] prints = new long[1024];

    private int size;

    void add(int text, Words words) {
        long[] least = winnow(words);
        for (int i = 0; i < least.length; i++) {
            if (i == 0 || least[i] != least[i - 1]) {
                if (size == prints.length) {
                    prints = Arrays.copyOf(prints, size + size / 2);
                }
                prints[size++] = (least[i] & ~TEXT_MASK) | text;
            }
        }
    }

    /// In order; some are there more than once.
    private static long[] winnow(Words words) {
        int n = words.shingles();
        long[] hash = new long[n];
        for (int i = 0; i < n; i++) {
            hash[i] = words.ownShingle(i) ? words.shingle(i) : Long.MAX_VALUE;
        }
        long[] prints = new long[n == 0 ? 0 : Math.max(1, n - WINDOW + 1)];
        int count = 0;
        for (int from = 0; from < prints.length; from++) {
            long least = Long.MAX_VALUE;
            for (int i = from; i < Math.min(n, from + WINDOW); i++) {
                least = Math.min(least, hash[i]);
            }
            if (least != Long.MAX_VALUE) {
                prints[count++] = least;
            }
        }
        long[] found = Arrays.copyOf(prints, count);
        Arrays.sort(found);
        return found;
    }

    /// Pairs of texts (smaller number times `count` plus larger) in order; at least one of the two
    /// is below `fresh`. `watch` may end the search by throwing.
    long[] pairs(int count, int fresh, Runnable watch) {
        Arrays.sort(prints, 0, size);
        int[] from = new int[count + 1];
        int[] places = byText(from);
        long[] pairs = new long[fresh * COMPARED];
        int found = 0;
        int[] common = new int[count];
        for (int text = 0; text < fresh; text++) {
            watch.run();
            int[] met = new int[CROWD];
            int others = 0;
            for (int p = from[text]; p < from[text + 1]; p++) {
                int at = places[p];
                int left = reach(at, -1);
                int right = reach(at, 1);
                int most = left + right >= CROWD ? NEIGHBOURS : CROWD;
                for (int i = at - Math.min(left, most); i <= at + Math.min(right, most); i++) {
                    int other = text(i);
                    if (other != text && common[other]++ == 0) {
                        met = others == met.length ? Arrays.copyOf(met, 2 * others) : met;
                        met[others++] = other;
                    }
                }
            }
            for (int other : most(met, others, common)) {
                pairs[found++] = (long) Math.min(text, other) * count + Math.max(text, other);
            }
        }
        return Arrays.stream(pairs, 0, found).sorted().distinct().toArray();
    }

    /// The places of each text's fingerprints: one text after the other, each beginning where
    /// `from` says.
    private int[] byText(int[] from) {
        for (int i = 0; i < size; i++) {
            from[text(i) + 1]++;
        }
        for (int t = 1; t < from.length; t++) {
            from[t] += from[t - 1];
        }
        int[] places = new int[size];
        int[] filled = Arrays.copyOf(from, from.length);
        for (int i = 0; i < size; i++) {
            places[filled[text(i)]++] = i;
        }
        return places;
    }

    /// How many texts on this side have the same fingerprint, counted up to a crowd.
    private int reach(int at, int step) {
        int reach = 0;
        int i = at + step;
        while (reach < CROWD
                && i >= 0
                && i < size
                && (prints[i] & ~TEXT_MASK) == (prints[at] & ~TEXT_MASK)) {
            reach++;
            i += step;
        }
        return reach;
    }

    /// Those with most fingerprints in common, at least two; clears the counts.
    private static int[] most(int[] met, int others, int[] common) {
        long[] ranked = new long[others];
        for (int i = 0; i < others; i++) {
            ranked[i] = ((long) common[met[i]] << 32) | (Integer.MAX_VALUE - met[i]);
            common[met[i]] = 0;
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked, Math.max(0, others - COMPARED), others)
                .filter(r -> r >>> 32 >= 2)
                .mapToInt(r -> Integer.MAX_VALUE - (int) r)
                .toArray();
    }

    private int text(int at) {
        return (int) (prints[at] & TEXT_MASK);
    }
}

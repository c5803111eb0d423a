package peermortem.grading.likeness;

import java.util.Arrays;
import java.util.Set;

/// A text as hashes of its lower-cased words. Words within runs of [#SHINGLE] that also stand in
/// the assignment's text are not the author's own; they count for nothing and bear the hash 0.
final class Words {
    /// Words per run; five are rarely the same by chance.
    static final int SHINGLE = 5;

    final int[] hash;
    final int ownWords;

    private Words(int[] hash, int ownWords) {
        this.hash = hash;
        this.ownWords = ownWords;
    }

    static Words of(String text, Set<Long> known) {
        int[] hash = new WordPlaces(text).hashes();
        boolean[] own = new boolean[hash.length];
        Arrays.fill(own, true);
        for (int i = 0; !known.isEmpty() && i + SHINGLE <= hash.length; i++) {
            if (known.contains(shingle(hash, i))) {
                Arrays.fill(own, i, i + SHINGLE, false);
            }
        }
        int count = 0;
        for (int i = 0; i < hash.length; i++) {
            count += own[i] ? 1 : 0;
            hash[i] = own[i] ? hash[i] : 0;
        }
        return new Words(hash, count);
    }

    /// How many runs of words there are.
    int shingles() {
        return Math.max(0, hash.length - SHINGLE + 1);
    }

    long shingle(int at) {
        return shingle(hash, at);
    }

    private static long shingle(int[] hash, int at) {
        long h = 0;
        for (int j = at; j < at + SHINGLE; j++) {
            h = (h ^ hash[j]) * 0xbf58476d1ce4e5b9L;
            h ^= h >>> 29;
        }
        return h;
    }

    /// True where the run of words at `i` is wholly the author's.
    boolean ownShingle(int i) {
        for (int j = i; j < i + SHINGLE; j++) {
            if (hash[j] == 0) {
                return false;
            }
        }
        return true;
    }

    /// The same word, and both the author's own.
    static boolean same(Words one, int i, Words other, int j) {
        return i >= 0
                && j >= 0
                && i < one.hash.length
                && j < other.hash.length
                && one.hash[i] != 0
                && one.hash[i] == other.hash[j];
    }
}

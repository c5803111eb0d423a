package peermortem.grading.likeness;

import java.util.Arrays;
import java.util.Set;

/// A text as hashes of its lower-cased words with their places, and the hashes of every run of
/// [#SHINGLE] words. `own` tells which words are the author's: those within runs that also stand in
/// the assignment's text are not.
final class Words {
    /// Words per run; five are rarely the same by chance.
    static final int SHINGLE = 5;

    final String name;
    final long[] hash;
    final int[] start;
    final int[] end;
    final boolean[] own;
    final long[] shingle;
    final int ownWords;

    private Words(String name, long[] hash, int[] start, int[] end, Set<Long> known) {
        this.name = name;
        this.hash = hash;
        this.start = start;
        this.end = end;
        shingle = shingles(hash);
        own = new boolean[hash.length];
        Arrays.fill(own, true);
        for (int i = 0; i < shingle.length; i++) {
            if (known.contains(shingle[i])) {
                Arrays.fill(own, i, i + SHINGLE, false);
            }
        }
        int count = 0;
        for (boolean mine : own) {
            count += mine ? 1 : 0;
        }
        ownWords = count;
    }

    static Words of(NamedText text, Set<Long> known) {
        String s = text.text();
        long[] hash = new long[s.length() / 2 + 1];
        int[] start = new int[hash.length];
        int[] end = new int[hash.length];
        int n = 0;
        int at = 0;
        while (at < s.length()) {
            int from = at;
            int point = s.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                long h = mix(0xcbf29ce484222325L, point);
                while (at < s.length()
                        && !Character.isIdeographic(point)
                        && goesOn(s.codePointAt(at))) {
                    point = s.codePointAt(at);
                    at += Character.charCount(point);
                    h = mix(h, point);
                }
                if (n == hash.length) {
                    hash = Arrays.copyOf(hash, 2 * n);
                    start = Arrays.copyOf(start, 2 * n);
                    end = Arrays.copyOf(end, 2 * n);
                }
                hash[n] = h;
                start[n] = from;
                end[n++] = at;
            }
        }
        return new Words(
                text.name(),
                Arrays.copyOf(hash, n),
                Arrays.copyOf(start, n),
                Arrays.copyOf(end, n),
                known);
    }

    /// Ideographs are words of their own, as they are written without spaces.
    private static boolean goesOn(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }

    private static long mix(long h, int point) {
        return (h ^ Character.toLowerCase(point)) * 0x100000001b3L;
    }

    private static long[] shingles(long[] hash) {
        long[] shingle = new long[Math.max(0, hash.length - SHINGLE + 1)];
        for (int i = 0; i < shingle.length; i++) {
            long h = 0;
            for (int j = i; j < i + SHINGLE; j++) {
                h = (h ^ hash[j]) * 0xbf58476d1ce4e5b9L;
                h ^= h >>> 29;
            }
            shingle[i] = h;
        }
        return shingle;
    }

    /// True where the run of words at `i` is wholly the author's.
    boolean ownShingle(int i) {
        for (int j = i; j < i + SHINGLE; j++) {
            if (!own[j]) {
                return false;
            }
        }
        return true;
    }
}

package peermortem.grading.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Lays one text beside others: the longest passages of equal words first (greedy string tiling,
/// Wise 1993), no word in two passages.
final class Comparison {
    /// Shorter passages are often the same by chance.
    private static final int SHORTEST = 8;

    private final Words one;

    /// Where the author's runs of words are: the first place by hash, then from place to place.
    private final int[] first;

    private final int[] next;

    Comparison(Words one) {
        this.one = one;
        this.first = new int[Integer.highestOneBit(Math.max(1, one.shingles())) * 2];
        this.next = new int[one.shingles()];
        Arrays.fill(first, -1);
        for (int i = next.length - 1; i >= 0; i--) {
            if (one.ownShingle(i)) {
                int slot = slot(one.shingle(i));
                next[i] = first[slot];
                first[slot] = i;
            }
        }
    }

    private int slot(long shingle) {
        return (int) (shingle ^ (shingle >>> 32)) & (first.length - 1);
    }

    /// A run of words in both.
    record Tile(int atOne, int atOther, int length) {}

    /// The passages in common, in the order of the first text.
    List<Tile> with(Words other) {
        List<Tile> candidates = candidates(other);
        candidates.sort(
                Comparator.comparingInt(Tile::length)
                        .reversed()
                        .thenComparingInt(Tile::atOne)
                        .thenComparingInt(Tile::atOther));
        boolean[] usedOne = new boolean[one.hash.length];
        boolean[] usedOther = new boolean[other.hash.length];
        List<Tile> kept = new ArrayList<>();
        for (Tile candidate : candidates) {
            Tile rest = free(candidate, usedOne, usedOther);
            if (rest.length() >= SHORTEST) {
                Arrays.fill(usedOne, rest.atOne(), rest.atOne() + rest.length(), true);
                Arrays.fill(usedOther, rest.atOther(), rest.atOther() + rest.length(), true);
                kept.add(rest);
            }
        }
        kept.sort(Comparator.comparingInt(Tile::atOne));
        return kept;
    }

    /// Every longest run of equal words that begins where no longer one goes on.
    private List<Tile> candidates(Words other) {
        List<Tile> tiles = new ArrayList<>();
        for (int j = 0; j < other.shingles(); j++) {
            for (int i = first[slot(other.shingle(j))]; i >= 0; i = next[i]) {
                int length = Words.same(one, i - 1, other, j - 1) ? 0 : length(i, other, j);
                if (length >= SHORTEST) {
                    tiles.add(new Tile(i, j, length));
                }
            }
        }
        return tiles;
    }

    private int length(int i, Words other, int j) {
        int length = 0;
        while (Words.same(one, i + length, other, j + length)) {
            length++;
        }
        return length;
    }

    /// The longest stretch of the tile that no longer passage has taken.
    private static Tile free(Tile tile, boolean[] usedOne, boolean[] usedOther) {
        Tile best = new Tile(tile.atOne(), tile.atOther(), 0);
        int from = 0;
        for (int i = 0; i <= tile.length(); i++) {
            if (i == tile.length() || usedOne[tile.atOne() + i] || usedOther[tile.atOther() + i]) {
                if (i - from > best.length()) {
                    best = new Tile(tile.atOne() + from, tile.atOther() + from, i - from);
                }
                from = i + 1;
            }
        }
        return best;
    }
}

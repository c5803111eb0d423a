package peermortem.grading.likeness;

import peermortem.domain.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays two texts side by side: the longest passages of equal words first (greedy string tiling,
/// Wise 1993), no word in two passages.
final class Comparison {
    private final Words one;
    private final Words other;
    private final boolean[] usedOne;
    private final boolean[] usedOther;

    private Comparison(Words one, Words other) {
        this.one = one;
        this.other = other;
        usedOne = new boolean[one.hash.length];
        usedOther = new boolean[other.hash.length];
    }

    private record Tile(int atOne, int atOther, int length) {}

    static Likeness of(Words one, Words other, int shortest) {
        return new Comparison(one, other).compare(shortest);
    }

    private Likeness compare(int shortest) {
        List<Tile> candidates = candidates(shortest);
        candidates.sort(
                Comparator.comparingInt(Tile::length)
                        .reversed()
                        .thenComparingInt(Tile::atOne)
                        .thenComparingInt(Tile::atOther));
        List<Tile> kept = new ArrayList<>();
        int words = 0;
        for (Tile candidate : candidates) {
            Tile rest = free(candidate);
            if (rest.length() >= shortest) {
                for (int i = 0; i < rest.length(); i++) {
                    usedOne[rest.atOne() + i] = true;
                    usedOther[rest.atOther() + i] = true;
                }
                kept.add(rest);
                words += rest.length();
            }
        }
        kept.sort(Comparator.comparingInt(Tile::atOne));
        int shorter = Math.min(one.ownWords, other.ownWords);
        double share = shorter == 0 ? 0 : Math.min(1, (double) words / shorter);
        return new Likeness(
                one.name, other.name, share, words, kept.stream().map(this::passage).toList());
    }

    /// Every longest run of equal words that begins where no longer one goes on.
    private List<Tile> candidates(int shortest) {
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < one.shingle.length; i++) {
            if (one.ownShingle(i)) {
                places.computeIfAbsent(one.shingle[i], s -> new ArrayList<>(1)).add(i);
            }
        }
        List<Tile> tiles = new ArrayList<>();
        for (int j = 0; j < other.shingle.length; j++) {
            for (int i : places.getOrDefault(other.shingle[j], List.of())) {
                if (other.ownShingle(j) && !same(i - 1, j - 1)) {
                    int length = Words.SHINGLE;
                    while (same(i + length, j + length)) {
                        length++;
                    }
                    if (length >= shortest) {
                        tiles.add(new Tile(i, j, length));
                    }
                }
            }
        }
        return tiles;
    }

    private boolean same(int i, int j) {
        return i >= 0
                && j >= 0
                && i < one.hash.length
                && j < other.hash.length
                && one.own[i]
                && other.own[j]
                && one.hash[i] == other.hash[j];
    }

    /// The longest stretch of the tile that no longer passage has taken.
    private Tile free(Tile tile) {
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

    private Passage passage(Tile tile) {
        int last = tile.length() - 1;
        Span inOne = Span.of(one.start[tile.atOne()], one.end[tile.atOne() + last]);
        Span inOther = Span.of(other.start[tile.atOther()], other.end[tile.atOther() + last]);
        return new Passage(inOne, inOther, tile.length());
    }
}

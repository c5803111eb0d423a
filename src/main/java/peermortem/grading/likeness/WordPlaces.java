package peermortem.grading.likeness;

import peermortem.domain.Span;

import java.util.Arrays;

/// Where the words of a text stand, and a hash of each in lower case.
final class WordPlaces {
    private int[] hash;
    private int[] start;
    private int[] end;
    private int count;

    WordPlaces(String text) {
        hash = new int[text.length() / 5 + 1];
        start = new int[hash.length];
        end = new int[hash.length];
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at =
                    Character.isLetterOrDigit(point)
                            ? word(text, at)
                            : at + Character.charCount(point);
        }
    }

    /// Takes the word that begins here and gives the place after it.
    private int word(String text, int from) {
        int point = text.codePointAt(from);
        int at = from + Character.charCount(point);
        long h = mix(0xcbf29ce484222325L, point);
        while (at < text.length()
                && !Character.isIdeographic(point)
                && goesOn(text.codePointAt(at))) {
            point = text.codePointAt(at);
            at += Character.charCount(point);
            h = mix(h, point);
        }
        if (count == hash.length) {
            hash = Arrays.copyOf(hash, 2 * count);
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
        }
        int folded = (int) (h ^ (h >>> 32));
        hash[count] = folded == 0 ? 1 : folded;
        start[count] = from;
        end[count++] = at;
        return at;
    }

    /// Ideographs are words of their own, as they are written without spaces.
    private static boolean goesOn(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }

    private static long mix(long h, int point) {
        return (h ^ Character.toLowerCase(point)) * 0x100000001b3L;
    }

    int[] hashes() {
        return Arrays.copyOf(hash, count);
    }

    /// From the beginning of one word to the end of the last of so many.
    Span span(int from, int words) {
        return Span.of(start[from], end[from + words - 1]);
    }
}

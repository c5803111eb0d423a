package peermortem.service.handin;

import peermortem.document.Postmortem;

import java.util.Locale;

/// Tells whether two texts say the same to a reader: marks, case, punctuation and line breaks do
/// not count, since each place writes them in its own way.
final class SameWords {
    private SameWords() {}

    static boolean in(String one, String other) {
        return words(one).equals(words(other));
    }

    private static String words(String text) {
        return Postmortem.parse(text)
                .reading()
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}

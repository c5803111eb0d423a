package peermortem.checks;

import peermortem.document.Line;
import peermortem.document.Reading;

import java.util.Arrays;
import java.util.List;

/// The words of a reading text with the cues that each of them is or begins. Token indices run
/// through the whole text; phrases never cross a line.
final class Tokens {
    private static final int[] NONE = {};
    private final int[] from;
    private final int[] to;
    private final long[] masks;
    private final int[] firstOfLine;
    private final int count;

    private Tokens(int[] from, int[] to, long[] masks, int[] firstOfLine, int count) {
        this.from = from;
        this.to = to;
        this.masks = masks;
        this.firstOfLine = firstOfLine;
        this.count = count;
    }

    static Tokens of(Reading reading, Lexicon lexicon) {
        String text = reading.text();
        List<Line> lines = reading.lines();
        int[] from = new int[text.length() / 4 + 16];
        int[] to = new int[from.length];
        int[] firstOfLine = new int[lines.size() + 1];
        int count = 0;
        for (int l = 0; l < lines.size(); l++) {
            firstOfLine[l] = count;
            int at = lines.get(l).from();
            int end = lines.get(l).to();
            while (at < end) {
                int stop = wordEnd(text, at, end);
                if (stop == at) {
                    at++;
                    continue;
                }
                if (count == from.length) {
                    from = Arrays.copyOf(from, count * 2);
                    to = Arrays.copyOf(to, count * 2);
                }
                from[count] = at;
                to[count++] = stop;
                at = stop;
            }
        }
        firstOfLine[lines.size()] = count;
        long[] masks = masks(text, lexicon, from, to, firstOfLine, count);
        return new Tokens(from, to, masks, firstOfLine, count);
    }

    private static int wordEnd(String text, int at, int end) {
        int i = at;
        while (i < end) {
            char c = text.charAt(i);
            boolean inner =
                    (c == '\'' || c == '’')
                            && i > at
                            && i + 1 < end
                            && Character.isLetter(text.charAt(i + 1));
            if (!Character.isLetterOrDigit(c) && !inner) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static long[] masks(
            String text, Lexicon lexicon, int[] from, int[] to, int[] firstOfLine, int count) {
        long[] masks = new long[count];
        int[][] entries = new int[count][];
        int[] found = new int[64];
        for (int i = 0; i < count; i++) {
            int matches = lexicon.match(text, from[i], to[i], found);
            entries[i] = matches == 0 ? NONE : Arrays.copyOf(found, matches);
            for (int id : entries[i]) {
                masks[i] |= lexicon.mask(id);
            }
        }
        for (int l = 0; l + 1 < firstOfLine.length; l++) {
            int limit = firstOfLine[l + 1];
            for (int i = firstOfLine[l]; i < limit; i++) {
                for (int id : entries[i]) {
                    lexicon.phrases(id, i, limit, entries, masks);
                }
            }
        }
        return masks;
    }

    int count() {
        return count;
    }

    int from(int token) {
        return from[token];
    }

    int to(int token) {
        return to[token];
    }

    long mask(int token) {
        return masks[token];
    }

    boolean is(int token, Cue cue) {
        return (masks[token] & cue.bit()) != 0;
    }

    /// The first token of a line; of the line behind the last one, the number of tokens.
    int firstOfLine(int line) {
        return firstOfLine[line];
    }

    /// All cues between two tokens.
    long union(int first, int end) {
        long mask = 0;
        for (int i = first; i < end; i++) {
            mask |= masks[i];
        }
        return mask;
    }

    int count(Cue cue, int first, int end) {
        int n = 0;
        for (int i = first; i < end; i++) {
            n += is(i, cue) ? 1 : 0;
        }
        return n;
    }

    /// The first token from `first` on that begins at or behind an offset.
    int at(int first, int offset) {
        int i = first;
        while (i < count && from[i] < offset) {
            i++;
        }
        return i;
    }
}

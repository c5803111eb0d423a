package peermortem.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words and phrases of all cues, as a tree of letters: one walk over a word finds every entry
/// that it fits. Read once from `cues.txt`; immutable and safe for use by many threads.
final class Lexicon {
    private static final Lexicon BUNDLED = read();
    private static final int WIDTH = 37;
    private static final int GAP = 3;

    private int[] next = new int[WIDTH * 1024];
    private int nodes = 1;
    private final Map<Integer, List<Integer>> whole = new HashMap<>();
    private final Map<Integer, List<Integer>> prefix = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final List<Long> masks = new ArrayList<>();
    private final List<List<Phrase>> phrases = new ArrayList<>();
    private int[][] wholeAt = new int[0][];
    private int[][] prefixAt = new int[0][];
    private long[] maskOf = new long[0];

    /// A phrase that begins with some word: the words that follow (-1 for a gap) and its cue.
    private record Phrase(List<Integer> rest, long mask) {}

    private Lexicon() {}

    static Lexicon bundled() {
        return BUNDLED;
    }

    private static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream("/peermortem/checks/cues.txt")) {
            if (in == null) {
                throw new IllegalStateException("cues.txt is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Cue cue = Cue.TITLE_SUMMARY;
            for (String line : text.lines().toList()) {
                if (line.startsWith("[")) {
                    cue = Cue.valueOf(line.substring(1, line.indexOf(']')));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    for (String entry : line.split(",")) {
                        lexicon.add(entry.strip(), cue.bit());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lexicon.freeze();
        return lexicon;
    }

    private void add(String entry, long mask) {
        if (entry.isEmpty()) {
            return;
        }
        String[] parts = entry.split(" ");
        int first = word(parts[0]);
        if (parts.length == 1) {
            masks.set(first, masks.get(first) | mask);
            return;
        }
        List<Integer> rest = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            rest.add(parts[i].equals("_") ? -1 : word(parts[i]));
        }
        phrases.get(first).add(new Phrase(List.copyOf(rest), mask));
    }

    private int word(String pattern) {
        return words.computeIfAbsent(
                pattern,
                p -> {
                    boolean open = p.endsWith("*");
                    int node = 0;
                    for (int i = 0; i < p.length() - (open ? 1 : 0); i++) {
                        node = child(node, code(p.charAt(i)));
                    }
                    int id = masks.size();
                    masks.add(0L);
                    phrases.add(new ArrayList<>());
                    (open ? prefix : whole).computeIfAbsent(node, n -> new ArrayList<>()).add(id);
                    return id;
                });
    }

    private int child(int node, int code) {
        if (code < 0) {
            throw new IllegalArgumentException("cues are letters, digits and apostrophes");
        }
        int at = node * WIDTH + code;
        if (next[at] == 0) {
            if ((nodes + 1) * WIDTH > next.length) {
                next = Arrays.copyOf(next, next.length * 2);
            }
            next[at] = nodes++;
        }
        return next[at];
    }

    private void freeze() {
        wholeAt = new int[nodes][];
        prefixAt = new int[nodes][];
        whole.forEach((node, ids) -> wholeAt[node] = ids.stream().mapToInt(i -> i).toArray());
        prefix.forEach((node, ids) -> prefixAt[node] = ids.stream().mapToInt(i -> i).toArray());
        maskOf = masks.stream().mapToLong(m -> m).toArray();
    }

    static int code(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 27;
        }
        return c == '\'' || c == '’' ? 26 : -1;
    }

    /// Writes the ids of the entries that a word fits into `found` and returns how many there are.
    int match(CharSequence text, int from, int to, int[] found) {
        int count = 0;
        int node = 0;
        for (int i = from; i < to; i++) {
            int code = code(text.charAt(i));
            node = code < 0 ? 0 : next[node * WIDTH + code];
            if (node == 0) {
                return count;
            }
            int[] open = prefixAt[node];
            if (open != null) {
                for (int id : open) {
                    found[count++] = id;
                }
            }
        }
        int[] exact = wholeAt[node];
        if (exact != null) {
            for (int id : exact) {
                found[count++] = id;
            }
        }
        return count;
    }

    long mask(int id) {
        return maskOf[id];
    }

    /// Adds the cues of all phrases that begin with entry `id` at token `at` to each of their
    /// tokens.
    void phrases(int id, int at, int limit, int[][] entries, long[] masks) {
        for (Phrase phrase : phrases.get(id)) {
            int end = end(phrase.rest(), 0, at + 1, limit, entries);
            for (int i = at; i < end; i++) {
                masks[i] |= phrase.mask();
            }
        }
    }

    /// The token behind a phrase, or -1 where it does not fit.
    private static int end(List<Integer> rest, int part, int at, int limit, int[][] entries) {
        if (part == rest.size()) {
            return at;
        }
        int wanted = rest.get(part);
        if (wanted >= 0) {
            boolean fits = at < limit && contains(entries[at], wanted);
            return fits ? end(rest, part + 1, at + 1, limit, entries) : -1;
        }
        for (int gap = 0; gap <= GAP; gap++) {
            int end = end(rest, part + 1, at + gap, limit, entries);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean contains(int[] ids, int wanted) {
        for (int id : ids) {
            if (id == wanted) {
                return true;
            }
        }
        return false;
    }
}

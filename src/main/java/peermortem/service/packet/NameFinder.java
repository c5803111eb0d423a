package peermortem.service.packet;

import peermortem.domain.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds names in a text word by word, whatever stands between the words and however they are
/// capitalised, in time that does not grow with the number of names. Names in scripts without
/// spaces are found anywhere.
public final class NameFinder {
    private static final Pattern UNSPACED =
            Pattern.compile(
                    ".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsKhmer}\\p{IsLao}\\p{IsMyanmar}].*");
    private static final int WIDEST_GAP = 3;
    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();
    private final List<String> unspaced = new ArrayList<>();

    /// A word where it stands; `plain` without what scripts and capitals do to it.
    record Word(int start, int end, String plain) {}

    public NameFinder(Collection<String> names) {
        for (String name : names) {
            if (UNSPACED.matcher(name).matches()) {
                unspaced.add(name.strip());
            }
            List<String> words = words(name).stream().map(Word::plain).toList();
            if (!words.isEmpty()) {
                byFirstWord.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(words);
            }
        }
    }

    /// The words of a text: whatever holds letters, marks and digits.
    static List<Word> words(String text) {
        List<Word> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && ofAWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                all.add(new Word(start, at, plain(text.substring(start, at))));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return all;
    }

    private static boolean ofAWord(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    private static String plain(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128);
        String normal = ascii ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
        return normal.toLowerCase(Locale.ROOT);
    }

    public List<Span> find(String text) {
        return find(text, words(text));
    }

    /// The same in a text whose words are known.
    List<Span> find(String text, List<Word> words) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int last = -1;
            for (List<String> name : byFirstWord.getOrDefault(words.get(i).plain(), List.of())) {
                if (stands(words, i, name)) {
                    last = Math.max(last, i + name.size() - 1);
                }
            }
            if (last >= 0) {
                found.add(Span.of(words.get(i).start(), words.get(last).end()));
            }
        }
        for (String name : unspaced) {
            for (int at = text.indexOf(name);
                    at >= 0;
                    at = text.indexOf(name, at + name.length())) {
                found.add(Span.of(at, at + name.length()));
            }
        }
        return found;
    }

    private static boolean stands(List<Word> words, int from, List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            if (from + i >= words.size() || !words.get(from + i).plain().equals(name.get(i))) {
                return false;
            }
            if (i > 0 && words.get(from + i).start() - words.get(from + i - 1).end() > WIDEST_GAP) {
                return false;
            }
        }
        return true;
    }
}

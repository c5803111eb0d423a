package peermortem.service.packet;

import peermortem.domain.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds names in a text word by word, whatever stands between the words and however they are
/// capitalised, in time that does not grow with the number of names. Names in scripts without
/// spaces are found anywhere.
public final class NameFinder {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern UNSPACED =
            Pattern.compile(
                    ".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsKhmer}\\p{IsLao}\\p{IsMyanmar}].*");
    private static final int WIDEST_GAP = 3;
    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();
    private final List<String> unspaced = new ArrayList<>();

    private record Word(int start, int end, String plain) {}

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

    private static List<Word> words(String text) {
        List<Word> all = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String plain =
                    Normalizer.normalize(matcher.group(), Normalizer.Form.NFKC)
                            .toLowerCase(Locale.ROOT);
            all.add(new Word(matcher.start(), matcher.end(), plain));
        }
        return all;
    }

    public List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        List<Word> words = words(text);
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

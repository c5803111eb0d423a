package peermortem.service.source;

import peermortem.domain.Person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds whose a file or folder is by the id, e-mail or name in what it is called, whatever stands
/// between the words. People are found by the first word, so that the time for each file does not
/// grow with the roster.
final class NamesInPaths {
    private final Map<String, List<Named>> byFirstWord = new HashMap<>();
    private final Map<String, List<Named>> byLetters = new HashMap<>();

    private record Named(int place, Person person, String words) {}

    NamesInPaths(List<Person> people) {
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            add(i, person, plain(person.id().value()));
            add(i, person, plain(person.email()));
            String name = plain(person.name());
            add(i, person, name);
            byLetters
                    .computeIfAbsent(letters(name), l -> new ArrayList<>())
                    .add(new Named(i, person, name));
        }
    }

    private void add(int place, Person person, String words) {
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.split(" ", 2)[0], w -> new ArrayList<>())
                    .add(new Named(place, person, words));
        }
    }

    /// Of several the one with the longest id, then the first of the roster.
    Optional<Person> in(String name) {
        String plain = plain(name);
        String padded = " " + plain + " ";
        List<Named> found = new ArrayList<>(byLetters.getOrDefault(letters(plain), List.of()));
        for (String word : plain.split(" ", -1)) {
            byFirstWord.getOrDefault(word, List.of()).stream()
                    .filter(named -> padded.contains(" " + named.words() + " "))
                    .forEach(found::add);
        }
        return found.stream()
                .min(
                        Comparator.comparingInt((Named n) -> -n.person().id().value().length())
                                .thenComparingInt(Named::place))
                .map(Named::person);
    }

    private static String letters(String plain) {
        return plain.replace(" ", "");
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

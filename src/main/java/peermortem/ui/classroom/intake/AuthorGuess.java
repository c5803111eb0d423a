package peermortem.ui.classroom.intake;

import peermortem.domain.Person;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Guesses whose text a file is by its name: the id, the e-mail or the name of somebody on the
/// roster, alone or at its beginning (`s03-certificate.md`). The longest match counts.
final class AuthorGuess {
    private AuthorGuess() {}

    static Optional<Person> of(Path file, List<Person> people) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.lastIndexOf('.');
        String stem = plain(dot > 0 ? name.substring(0, dot) : name);
        return people.stream()
                .filter(person -> match(stem, person) > 0)
                .max(Comparator.comparingInt(person -> match(stem, person)));
    }

    private static int match(String stem, Person person) {
        int at = person.email().indexOf('@');
        int best = begins(stem, plain(person.id().value()));
        best = Math.max(best, begins(stem, plain(person.name())));
        if (at > 0) {
            best = Math.max(best, begins(stem, plain(person.email())));
            best = Math.max(best, begins(stem, plain(person.email().substring(0, at))));
        }
        return best;
    }

    private static int begins(String stem, String key) {
        boolean whole = stem.equals(key) || stem.startsWith(key + " ");
        return !key.isEmpty() && whole ? key.length() : 0;
    }

    /// Letters and digits in lower case without accents, everything else as one space.
    private static String plain(String text) {
        String base = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return base.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

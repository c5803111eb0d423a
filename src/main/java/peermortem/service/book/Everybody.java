package peermortem.service.book;

import peermortem.domain.Person;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds people of a roster.
public final class Everybody {
    private Everybody() {}

    /// By id, else by id or e-mail without regard to case.
    public static Optional<Person> find(List<Person> people, String idOrEmail) {
        String wanted = idOrEmail.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return people.stream()
                .filter(p -> p.id().value().equals(idOrEmail.strip()))
                .findFirst()
                .or(
                        () ->
                                people.stream()
                                        .filter(
                                                p ->
                                                        p.id().value()
                                                                        .toLowerCase(Locale.ROOT)
                                                                        .equals(wanted)
                                                                || p.email()
                                                                        .toLowerCase(Locale.ROOT)
                                                                        .equals(wanted))
                                        .findFirst());
    }
}

package peermortem.service;

import peermortem.domain.PersonId;
import peermortem.grading.allocation.Conflict;
import peermortem.store.Session;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Two people who are not to review each other's work, in either direction; `one` is the lower id.
public record Apart(PersonId one, PersonId other) {
    private static final String KEPT = "apart";

    public static Apart of(PersonId a, PersonId b) {
        return a.compareTo(b) <= 0 ? new Apart(a, b) : new Apart(b, a);
    }

    public static Set<Apart> all(Session session) {
        Set<Apart> all = new LinkedHashSet<>();
        session.meta()
                .find(KEPT)
                .ifPresent(
                        lines ->
                                lines.lines()
                                        .map(line -> line.split("\t", 2))
                                        .forEach(
                                                ids ->
                                                        all.add(
                                                                of(
                                                                        PersonId.of(ids[0]),
                                                                        PersonId.of(ids[1])))));
        return all;
    }

    public static void put(Session session, Set<Apart> all) {
        session.meta()
                .put(
                        KEPT,
                        all.stream()
                                .map(a -> a.one() + "\t" + a.other())
                                .collect(Collectors.joining("\n")));
    }

    public static void forget(Session session, PersonId person) {
        Set<Apart> all = all(session);
        if (all.removeIf(a -> a.one().equals(person) || a.other().equals(person))) {
            put(session, all);
        }
    }

    public Conflict conflict() {
        return new Conflict(one, other);
    }
}

package peermortem.service.book;

import peermortem.domain.Assignment;
import peermortem.domain.HandIn;
import peermortem.domain.Person;
import peermortem.store.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many days (each begun one counts) a hand-in is late.
public final class Lateness {
    private Lateness() {}

    public static int days(Optional<Instant> due, Instant at) {
        if (due.isEmpty() || !at.isAfter(due.get())) {
            return 0;
        }
        Duration over = Duration.between(due.get(), at);
        return (int) Math.min(Integer.MAX_VALUE, over.minusNanos(1).toDays() + 1);
    }

    /// Judges a person's hand-ins again after their deadline changed.
    public static void recount(Session session, Person person) {
        Assignment assignment = session.assignment().get();
        for (HandIn handIn : session.handIns().all()) {
            if (person.id().equals(session.handIns().authors().get(handIn.submission()))) {
                session.handIns()
                        .putDaysLate(handIn.number(), days(assignment.dueFor(person), handIn.at()));
            }
        }
    }
}

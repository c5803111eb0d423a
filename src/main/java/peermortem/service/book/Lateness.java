package peermortem.service.book;

import peermortem.domain.Assignment;
import peermortem.domain.HandIn;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.store.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many days (each begun one counts) a hand-in is late.
public final class Lateness {
    private Lateness() {}

    public static int days(Assignment assignment, Person author, Instant at) {
        return assignment.lateBy(author, at).map(Lateness::begun).orElse(0);
    }

    private static int begun(Duration over) {
        return (int) Math.min(Integer.MAX_VALUE, over.minusNanos(1).toDays() + 1);
    }

    /// Judges hand-ins again after the deadlines of these people changed.
    public static void recount(Session session, List<Person> people) {
        Assignment assignment = session.assignment().get();
        Map<PersonId, Person> changed =
                people.stream().collect(Collectors.toMap(Person::id, person -> person));
        Map<SubmissionId, PersonId> authors = session.handIns().authors();
        for (HandIn handIn : session.handIns().all()) {
            Person author = changed.get(authors.get(handIn.submission()));
            if (author != null) {
                int days = days(assignment, author, handIn.at());
                if (days != handIn.daysLate()) {
                    session.handIns().putDaysLate(handIn.number(), days);
                }
            }
        }
    }
}

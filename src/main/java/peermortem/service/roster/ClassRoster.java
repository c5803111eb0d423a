package peermortem.service.roster;

import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;
import peermortem.service.RosterDesk;
import peermortem.service.RosterImport;
import peermortem.service.book.Facts;
import peermortem.service.book.Ids;
import peermortem.service.book.Lateness;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Pseudonyms;
import peermortem.store.Session;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// The roster of a class file. Every student has a submission from the start, which waits for a
/// text.
public final class ClassRoster implements RosterDesk {
    private final OpenClass open;

    public ClassRoster(OpenClass open) {
        this.open = open;
    }

    @Override
    public RosterImport preview(String csv) {
        return RosterReading.read(csv, open.state().people());
    }

    @Override
    public Outcome<RosterImport> add(String csv) {
        return open.change(
                session -> {
                    RosterImport read = RosterReading.read(csv, session.people().all());
                    read.added().forEach(session.people()::put);
                    read.changed().forEach(session.people()::put);
                    List.of(read.added(), read.changed())
                            .forEach(list -> list.forEach(p -> enrol(session, p)));
                    Pseudonyms.give(session, open.tools().random());
                    if (!read.added().isEmpty() || !read.changed().isEmpty()) {
                        open.log(
                                session,
                                "roster.changed",
                                "class",
                                Facts.NONE,
                                Facts.of(
                                        "added",
                                        read.added().stream().map(p -> p.id().value()).toList(),
                                        "changed",
                                        read.changed().stream().map(p -> p.id().value()).toList()));
                    }
                    return read;
                });
    }

    private static void enrol(Session session, Person person) {
        if (person.role() == Role.STUDENT) {
            session.handIns().putSubmission(Ids.submission(session, person.id()), person.id());
        }
    }

    @Override
    public Outcome<Person> extend(PersonId person, Instant due) {
        return change(person, "person.extended", p -> p.extended(due), true);
    }

    @Override
    public Outcome<Person> excuse(PersonId person, boolean excused) {
        return change(person, "person.excused", p -> p.excused(excused), false);
    }

    private Outcome<Person> change(
            PersonId id, String kind, UnaryOperator<Person> change, boolean late) {
        return open.change(
                session -> {
                    Person before = person(session, id);
                    Person after = change.apply(before);
                    session.people().put(after);
                    open.log(session, kind, id.value(), Facts.of(before), Facts.of(after));
                    if (late) {
                        Lateness.recount(session, List.of(after));
                    }
                    return after;
                });
    }

    private static Person person(Session session, PersonId id) {
        return session.people()
                .find(id)
                .orElseThrow(() -> new ProblemException(Problem.of("person.unknown", id)));
    }

    @Override
    public Outcome<PersonId> erase(PersonId person) {
        Outcome<PersonId> outcome = open.change(session -> erase(session, person));
        if (outcome instanceof Outcome.Done<PersonId>) {
            open.erased(person);
        }
        return outcome;
    }

    private PersonId erase(Session session, PersonId person) {
        Person before = person(session, person);
        SubmissionId submission = Ids.submission(session, person);
        PersonId erased = new Erasure(session).erase(before, submission);
        PersonId by = open.actor().id().equals(person) ? erased : open.actor().id();
        session.events()
                .add(open.now(), "person.erased", by, erased.value(), Facts.NONE, Facts.NONE);
        return erased;
    }
}

package peermortem.service.roster;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.Apart;
import peermortem.store.Session;

/// Takes a person's name, texts and words out of a class file: id, name and e-mail are replaced,
/// their texts, reasons, notes and the log's contents about them deleted. Ticks stay, so that
/// others' grades do.
final class Erasure {
    private final Session session;

    Erasure(Session session) {
        this.session = session;
    }

    PersonId erase(Person person, SubmissionId submission) {
        int number = 1;
        while (session.people().find(PersonId.of(Erased.NAME + number)).isPresent()) {
            number++;
        }
        PersonId erased = PersonId.of(Erased.NAME + number);
        session.events().erase(person.id().value());
        session.events().erase(submission.value());
        session.erasure().erase(person.id(), submission);
        Erased.add(session, submission);
        Apart.forget(session, person.id());
        session.people()
                .put(
                        new Person(
                                person.id(),
                                erased.value(),
                                "",
                                person.role(),
                                java.util.Optional.empty(),
                                true,
                                java.util.Optional.empty()));
        session.people().rename(person.id(), erased);
        return erased;
    }
}

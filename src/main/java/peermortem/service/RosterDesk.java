package peermortem.service;

import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;

import java.time.Instant;

/// Who is in the class.
public interface RosterDesk {
    /// What an import of this CSV or pasted list would do; changes nothing.
    RosterImport preview(String csv);

    /// Adds and updates people; rows with problems are left out. Nobody is removed.
    Outcome<RosterImport> add(String csv);

    /// Gives a student another deadline.
    Outcome<Person> extend(PersonId person, Instant due);

    Outcome<Person> excuse(PersonId person, boolean excused);

    /// Erases a person's name, texts and reviews; the log still verifies.
    Outcome<PersonId> erase(PersonId person);
}

package peermortem.service.log;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.store.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// People whom only the other copy knows, and their places for a submission.
final class MergingPeople implements MergingPart {
    private final TwoCopies copies;
    private final List<Person> lacking = new ArrayList<>();

    MergingPeople(TwoCopies copies) {
        this.copies = copies;
        Map<PersonId, Person> known = new HashMap<>();
        copies.mine().people().forEach(p -> known.put(p.id(), p));
        for (Person person : copies.theirs().people()) {
            Person same = known.get(person.id());
            if (same == null) {
                lacking.add(person);
            } else if (!same.equals(person)) {
                new MergingSettings(copies).compare(same, person);
            }
        }
    }

    @Override
    public int count() {
        return lacking.size();
    }

    @Override
    public void put(Session here, Session there) {
        lacking.forEach(here.people()::put);
        copies.theirs().authors().forEach(here.handIns()::putSubmission);
    }
}

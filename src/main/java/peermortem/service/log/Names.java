package peermortem.service.log;

import peermortem.domain.Person;
import peermortem.domain.PersonId;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people are called where two copies of a class are compared: by their name here, else by the
/// one there, with their id where somebody else has the same name.
final class Names {
    private final Map<PersonId, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> bearers = new HashMap<>();

    Names(List<Person> mine, List<Person> theirs) {
        mine.forEach(this::know);
        theirs.forEach(this::know);
        names.values().forEach(name -> bearers.merge(name, 1, Integer::sum));
    }

    private void know(Person person) {
        names.putIfAbsent(person.id(), person.name());
    }

    String of(PersonId person) {
        String name = names.getOrDefault(person, "");
        if (name.isBlank() || name.equals(person.value())) {
            return person.value();
        }
        return bearers.getOrDefault(name, 1) == 1 ? name : name + " (" + person + ")";
    }
}

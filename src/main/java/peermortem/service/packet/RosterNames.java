package peermortem.service.packet;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Person;

import java.util.List;
import java.util.function.Supplier;

/// Finds everybody on a roster in a text; worked out once, when it is first asked for.
public final class RosterNames implements Supplier<NameFinder> {
    private final List<Person> people;
    private @Nullable NameFinder finder;

    public RosterNames(List<Person> people) {
        this.people = people;
    }

    @Override
    public synchronized NameFinder get() {
        if (finder == null) {
            finder = Masking.everybody(people);
        }
        return finder;
    }
}

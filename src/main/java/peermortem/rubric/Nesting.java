package peermortem.rubric;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

import java.util.OptionalInt;

/// How deep the lists and mappings of a YAML text lie in one another. The events tell it without
/// recursion, which putting the text together needs.
final class Nesting {
    private Nesting() {}

    /// The line where the nesting first goes beyond a depth.
    static OptionalInt beyond(int deepest, LoadSettings settings, String yaml) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof CollectionStartEvent && ++depth > deepest) {
                return OptionalInt.of(event.getStartMark().map(Mark::getLine).orElse(0) + 1);
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return OptionalInt.empty();
    }
}

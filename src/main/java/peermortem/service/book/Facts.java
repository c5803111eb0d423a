package peermortem.service.book;

import peermortem.domain.Assignment;
import peermortem.domain.Person;
import peermortem.domain.Tick;
import peermortem.store.Json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What the log says of things before and after a change, as JSON.
public final class Facts {
    public static final String NONE = "{}";

    private Facts() {}

    public static String of(Assignment assignment) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", assignment.title());
        facts.put("rubric", assignment.rubric().id() + " " + assignment.rubric().version());
        facts.put("zone", assignment.zone().getId());
        facts.put("due", assignment.due().map(Object::toString).orElse(""));
        facts.put("reviewDue", assignment.reviewDue().map(Object::toString).orElse(""));
        facts.put("settings", assignment.settings());
        return Json.write(facts);
    }

    public static String of(Person person) {
        return Json.write(person);
    }

    public static String of(Tick tick) {
        return Json.write(tick);
    }

    public static String of(OptionalDouble percent) {
        return percent.isPresent() ? of("percent", percent.getAsDouble()) : NONE;
    }

    public static String of(String name, Object value) {
        return Json.write(Map.of(name, value));
    }

    public static String of(String name, Object value, String other, Object otherValue) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(name, value);
        facts.put(other, otherValue);
        return Json.write(facts);
    }
}

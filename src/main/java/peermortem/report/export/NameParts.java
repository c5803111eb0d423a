package peermortem.report.export;

import peermortem.domain.Ordered;
import peermortem.report.Subject;

import java.util.LinkedHashMap;
import java.util.Map;

/// What stands for the placeholders of a file name pattern.
public record NameParts(Map<String, String> values) {
    public NameParts {
        values = Ordered.copy(values);
    }

    /// Whether the report is about one person.
    boolean personal() {
        return values.containsKey("id");
    }

    /// The parts of one person's report; an anonymous one gives its pseudonym for name and id.
    public static NameParts of(String kind, String assignment, Subject subject) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", subject.shown());
        values.put("id", subject.key());
        values.put("assignment", assignment);
        values.put("kind", kind);
        return new NameParts(values);
    }

    /// The parts of a report about no one person.
    public static NameParts of(String kind, String assignment) {
        return new NameParts(Map.of("assignment", assignment, "kind", kind));
    }
}

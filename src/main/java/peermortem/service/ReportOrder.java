package peermortem.service;

import peermortem.domain.PersonId;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Which reports to write where. `people` limits students' and reviewers' reports (empty:
/// everybody); `namePattern` makes the file names of reports about one person from `{assignment}`,
/// `{kind}`, `{id}` and `{name}`; anonymous reports carry pseudonyms alone, in their file names as
/// well.
public record ReportOrder(
        Set<ReportKind> kinds,
        List<PersonId> people,
        Naming naming,
        String namePattern,
        Path folder) {
    public static final String DEFAULT_PATTERN = "{id}-{kind}";

    /// Whether people go by their names or by pseudonyms.
    public enum Naming {
        NAMED,
        ANONYMOUS
    }

    public ReportOrder {
        kinds = Set.copyOf(kinds);
        people = List.copyOf(people);
    }
}

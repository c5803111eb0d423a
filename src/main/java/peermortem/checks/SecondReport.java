package peermortem.checks;

import java.util.List;
import java.util.Optional;

/// Finds where a second postmortem begins in the same text: at the summary that follows a whole
/// first one and opens another.
final class SecondReport {
    private SecondReport() {}

    /// The title that opens it.
    static Optional<Title> find(List<Optional<Title>> titles) {
        List<Title> parts =
                titles.stream().flatMap(Optional::stream).filter(SecondReport::isPart).toList();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).has(Topic.SUMMARY)
                    && isWhole(parts.subList(0, i))
                    && isWhole(parts.subList(i, parts.size()))) {
                return Optional.of(parts.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isPart(Title title) {
        return title.rank() <= Title.BARE && title.coverage() >= 0.75 && title.unambiguous();
    }

    private static boolean isWhole(List<Title> parts) {
        return has(parts, Topic.SUMMARY)
                && has(parts, Topic.TIMELINE)
                && has(parts, Topic.CORRECTIVE);
    }

    private static boolean has(List<Title> parts, Topic topic) {
        return parts.stream().anyMatch(t -> t.has(topic));
    }
}

package peermortem.checks;

import peermortem.domain.RubricSection;
import peermortem.domain.SectionFinding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the sections of a rubric by their headings, and the four great sections by what they are
/// called.
final class SectionFinder {
    private SectionFinder() {}

    static SectionFinding find(Study study, RubricSection section) {
        Optional<Title> title =
                known(study, section.id().value()).or(() -> listed(study, section.headings()));
        return new SectionFinding(
                section.id(),
                title.isPresent(),
                title.map(t -> study.evidence(t.from(), Math.max(t.to(), t.from() + 1))));
    }

    private static Optional<Title> known(Study study, String id) {
        return study.outline().sections().stream()
                .filter(t -> opens(study.outline().area(t.line()), id))
                .findFirst();
    }

    private static boolean opens(Area area, String id) {
        return switch (id) {
            case "summary" -> area == Area.SUMMARY;
            case "timeline" -> area == Area.TIMELINE;
            case "root-cause-and-resolution" -> area.explainsCause() || area.explainsResolution();
            case "corrective-measures" -> area == Area.CORRECTIVE;
            default -> false;
        };
    }

    /// The title that one of the listed headings fits best: the longest one, and then the strongest
    /// title.
    static Optional<Title> listed(Study study, List<String> headings) {
        Title best = null;
        int longest = 0;
        for (int l = 0; l < study.lines().size(); l++) {
            Optional<Title> title = study.outline().title(l);
            if (title.isEmpty() || title.get().rank() > Title.INLINE) {
                continue;
            }
            String words = normal(study.text().substring(title.get().from(), title.get().to()));
            for (String heading : headings) {
                String wanted = normal(heading);
                boolean fits =
                        (" " + words + " ").contains(" " + wanted + " ")
                                && wanted.length() * 2 + 4 >= words.length();
                if (fits && wanted.length() > longest) {
                    best = title.get();
                    longest = wanted.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// Lower case, with single spaces for everything that is no letter or digit.
    static String normal(String title) {
        StringBuilder normal = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (space && normal.length() > 0) {
                    normal.append(' ');
                }
                normal.append(c);
                space = false;
            } else {
                space = c != '\'' && c != '’';
            }
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }
}

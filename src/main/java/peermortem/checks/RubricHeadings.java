package peermortem.checks;

import peermortem.domain.CheckReference;
import peermortem.domain.Rubric;
import peermortem.domain.RubricSection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The area that each heading of a rubric opens: that of the built-in checks of its section, or
/// `OTHER` where the section has none.
final class RubricHeadings {
    private final String text;
    private final Map<String, Area> areas = new HashMap<>();

    private RubricHeadings(String text) {
        this.text = text;
    }

    static RubricHeadings of(Rubric rubric, String text) {
        RubricHeadings headings = new RubricHeadings(text);
        for (RubricSection section : rubric.sections()) {
            Area area = area(section);
            for (String heading : section.headings()) {
                headings.areas.put(SectionFinder.normal(heading), area);
            }
        }
        return headings;
    }

    /// The area of a title that is exactly one of the headings.
    Optional<Area> area(Title title) {
        if (!title.alone() || title.rank() > Title.BARE) {
            return Optional.empty();
        }
        String words = SectionFinder.normal(text.substring(title.from(), title.to()));
        return Optional.ofNullable(areas.get(words));
    }

    /// True where some section of the rubric asks the checks of an area.
    boolean has(Area area) {
        return areas.containsValue(area);
    }

    private static Area area(RubricSection section) {
        boolean cause = asks(section, "root-cause.");
        boolean resolution = asks(section, "resolution.");
        if (cause || resolution) {
            return cause && resolution
                    ? Area.CAUSE_AND_RESOLUTION
                    : cause ? Area.CAUSE : Area.RESOLUTION;
        }
        if (asks(section, "corrective.")) {
            return Area.CORRECTIVE;
        }
        if (asks(section, "timeline.")) {
            return Area.TIMELINE;
        }
        return asks(section, "summary.") ? Area.SUMMARY : Area.OTHER;
    }

    private static boolean asks(RubricSection section, String checks) {
        return section.items().stream()
                .flatMap(i -> i.checks().stream())
                .anyMatch(
                        c ->
                                c instanceof CheckReference.BuiltIn b
                                        && b.id().value().startsWith(checks));
    }
}

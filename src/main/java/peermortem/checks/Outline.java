package peermortem.checks;

import peermortem.document.Line;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which area and topic each line of a text belongs to, and the titles that say so.
final class Outline {
    private final Area[] areas;
    private final Topic[] topics;
    private final List<Optional<Title>> titles;
    private final List<Title> sections;
    private final Optional<Title> second;
    private final Map<Area, Integer> first = new EnumMap<>(Area.class);

    private Outline(OutlineBuilder built, List<Optional<Title>> titles) {
        this.areas = built.areas;
        this.topics = built.topics;
        this.titles = titles;
        this.sections = built.sections;
        this.second = built.second;
        for (int i = 0; i < areas.length; i++) {
            first.putIfAbsent(areas[i], i);
        }
    }

    static Outline of(List<Line> lines, List<Optional<Title>> titles, RubricHeadings headings) {
        OutlineBuilder builder = new OutlineBuilder(lines, titles, headings);
        builder.run();
        return new Outline(builder, titles);
    }

    Area area(int line) {
        return areas[line];
    }

    Topic topic(int line) {
        return topics[line];
    }

    Optional<Title> title(int line) {
        return titles.get(line);
    }

    /// The titles that open an area, in reading order.
    List<Title> sections() {
        return sections;
    }

    /// The title that opens a second postmortem in the same text.
    Optional<Title> second() {
        return second;
    }

    boolean has(Area area) {
        return first.containsKey(area);
    }

    /// The first line of an area, or the number of lines where there is none.
    int first(Area area) {
        return first.getOrDefault(area, areas.length);
    }
}

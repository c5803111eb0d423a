package peermortem.checks;

import peermortem.document.Line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Walks the lines once and opens areas and labels.
final class OutlineBuilder {
    private final List<Line> lines;
    private final List<Optional<Title>> titles;
    private final RubricHeadings headings;
    final Area[] areas;
    final Topic[] topics;
    final List<Title> sections = new ArrayList<>();

    /// Where another postmortem begins, of which nothing counts.
    final Optional<Title> second;

    private final int usual;
    private final boolean bulleted;
    private final int lastTimeline;
    private final boolean accompanied;
    private final boolean laterCause;
    private Area area = Area.HEAD;
    private int areaRank = Title.ENTRY;
    private Topic label = Topic.NONE;
    private int labelRank = Title.ENTRY;
    private int labelDepth;
    private boolean labelAlone;

    OutlineBuilder(List<Line> lines, List<Optional<Title>> titles, RubricHeadings headings) {
        this.lines = lines;
        this.headings = headings;
        this.second = SecondReport.find(titles);
        this.titles = titles;
        this.areas = new Area[lines.size()];
        this.topics = new Topic[lines.size()];
        this.usual = usualRank(titles);
        this.bulleted = usual == Title.ENTRY;
        this.lastTimeline = last(Topic.TIMELINE);
        this.accompanied = last(Topic.SUMMARY) >= 0 || last(Topic.CORRECTIVE) >= 0;
        this.laterCause =
                last(Topic.ROOT_CAUSE) > lastTimeline || last(Topic.RESOLUTION) > lastTimeline;
    }

    /// The rank that most of the unambiguous section titles have.
    private static int usualRank(List<Optional<Title>> titles) {
        int[] counts = new int[Title.ENTRY + 1];
        for (Optional<Title> title : titles) {
            if (title.isPresent() && title.get().unambiguous() && title.get().coverage() >= 0.6) {
                counts[title.get().rank()]++;
            }
        }
        int usual = Title.BARE;
        int most = 0;
        for (int rank = 1; rank <= Title.ENTRY; rank++) {
            if (counts[rank] > most && (rank < Title.INLINE || most == 0)) {
                most = counts[rank];
                usual = rank;
            }
        }
        return usual;
    }

    private int last(Topic topic) {
        for (int i = titles.size() - 1; i >= 0; i--) {
            Optional<Title> title = titles.get(i);
            boolean heading =
                    title.isPresent() && title.get().rank() <= Math.max(usual, Title.BARE);
            if (heading && title.get().has(topic) && title.get().coverage() >= 0.5) {
                return i;
            }
        }
        return -1;
    }

    void run() {
        int end = second.map(Title::line).orElse(lines.size());
        Arrays.fill(areas, end, areas.length, Area.OTHER);
        Arrays.fill(topics, end, topics.length, Topic.NONE);
        for (int i = 0; i < end; i++) {
            Optional<Title> title = titles.get(i);
            if (title.isPresent()) {
                read(i, title.get());
            } else if (endsLabel(i)) {
                label = Topic.NONE;
            }
            areas[i] = area;
            topics[i] = label;
            if (title.isPresent() && !title.get().alone() && title.get().rank() >= Title.INLINE) {
                labelDepth = lines.get(i).depth();
            }
        }
    }

    /// A label with words of its own ends at the next line that is not below it.
    private boolean endsLabel(int i) {
        return label != Topic.NONE
                && !labelAlone
                && lines.get(i).depth() <= labelDepth
                && isFresh(i);
    }

    private boolean isFresh(int i) {
        return lines.get(i).isEntry()
                || i == 0
                || lines.get(i).block() != lines.get(i - 1).block()
                || titles.get(i).isPresent();
    }

    private void read(int i, Title title) {
        Optional<Area> opened = opens(i, title);
        if (opened.isPresent()) {
            area = opened.get();
            areaRank = Math.min(title.rank(), Title.BARE);
            label = within(title);
            labelRank = title.rank();
            labelAlone = title.alone();
            labelDepth = lines.get(i).depth();
            if (area != Area.OTHER && area != Area.HEAD) {
                sections.add(title);
            }
            return;
        }
        Topic topic =
                title.coverage() >= 0.34 || title.rank() >= Title.INLINE
                        ? title.topic()
                        : Topic.NONE;
        boolean weaker = title.rank() > labelRank && topic == Topic.NONE && labelAlone;
        if (weaker
                || (topic == Topic.NONE
                        && title.rank() == Title.ENTRY
                        && lines.get(i).depth() > labelDepth)) {
            return;
        }
        label = topic;
        labelRank = title.rank();
        labelAlone = title.alone();
        labelDepth = lines.get(i).depth();
    }

    /// The topic that a section's own title leaves open for the lines below it.
    private Topic within(Title title) {
        Topic topic = title.topic();
        return switch (area) {
            case CAUSE -> Topic.ROOT_CAUSE;
            case RESOLUTION -> Topic.RESOLUTION;
            case CORRECTIVE ->
                    topic == Topic.TASKS || topic == Topic.IMPROVEMENTS ? topic : Topic.NONE;
            case SUMMARY, HEAD ->
                    topic == Topic.IMPACT || topic == Topic.DURATION ? topic : Topic.NONE;
            default -> Topic.NONE;
        };
    }

    /// What the rubric's own headings say goes before the words that headings usually have: where
    /// one of its sections asks an area's checks, its other sections are none of that area.
    private Optional<Area> opens(int i, Title title) {
        Optional<Area> usually = byWords(i, title);
        return usually.map(
                area ->
                        headings.area(title)
                                .filter(own -> (own == Area.OTHER) != (area == Area.OTHER))
                                .filter(own -> own != Area.OTHER || headings.has(area))
                                .orElse(area));
    }

    private Optional<Area> byWords(int i, Title title) {
        int rank = title.rank();
        boolean sure =
                title.unambiguous() && title.coverage() >= (rank >= Title.INLINE ? 0.75 : 0.5);
        boolean strong = rank < Title.INLINE || (bulleted && rank == Title.ENTRY);
        boolean nestedMeta = rank > areaRank && area != Area.HEAD;
        if (title.has(Topic.META) && !title.unambiguous() && !nestedMeta) {
            return rank <= Title.BOLD
                    ? Optional.of(area == Area.HEAD ? Area.HEAD : Area.OTHER)
                    : Optional.empty();
        }
        if (!strong) {
            return sure && rank == Title.INLINE ? unambiguous(title, i) : lateCause(i, title);
        }
        if (sure) {
            Optional<Area> opened = unambiguous(title, i);
            if (opened.isPresent() || rank > usual) {
                return opened;
            }
        }
        if (rank <= usual && title.coverage() >= 0.5) {
            Optional<Area> opened = ambiguous(title);
            if (opened.isPresent()) {
                return opened;
            }
        }
        return rank <= Math.min(usual, Title.BOLD) ? other(title) : Optional.empty();
    }

    private Optional<Area> unambiguous(Title title, int i) {
        if (title.has(Topic.TIMELINE)) {
            return Optional.of(Area.TIMELINE);
        }
        if (title.has(Topic.CORRECTIVE) && !title.has(Topic.ROOT_CAUSE)) {
            return Optional.of(Area.CORRECTIVE);
        }
        if (title.has(Topic.ROOT_CAUSE) && title.has(Topic.RESOLUTION)) {
            return Optional.of(Area.CAUSE_AND_RESOLUTION);
        }
        if (title.has(Topic.SUMMARY) && !title.has(Topic.META)) {
            boolean before =
                    lastTimeline < 0 ? area == Area.HEAD || area == Area.SUMMARY : i < lastTimeline;
            return Optional.of(before || area == Area.HEAD ? Area.SUMMARY : Area.OTHER);
        }
        return Optional.empty();
    }

    private Optional<Area> ambiguous(Title title) {
        boolean alone = sections.isEmpty() && lastTimeline < 0 && !accompanied;
        boolean nested = alone || (title.rank() > areaRank && area != Area.HEAD);
        if (title.has(Topic.ROOT_CAUSE)) {
            return nested ? Optional.empty() : Optional.of(Area.CAUSE);
        }
        if (title.has(Topic.RESOLUTION) && !title.has(Topic.IMPROVEMENTS)) {
            return nested ? Optional.empty() : Optional.of(Area.RESOLUTION);
        }
        boolean late = area != Area.HEAD && area != Area.SUMMARY;
        if ((title.has(Topic.TASKS) || title.has(Topic.IMPROVEMENTS)) && late) {
            return Optional.of(Area.CORRECTIVE);
        }
        return Optional.empty();
    }

    /// A label after the timeline opens the part on the cause where no heading does.
    private Optional<Area> lateCause(int i, Title title) {
        boolean fits =
                !laterCause
                        && lastTimeline >= 0
                        && i > lastTimeline
                        && title.rank() == Title.INLINE
                        && area != Area.CORRECTIVE
                        && title.coverage() >= 0.75;
        if (fits && title.has(Topic.ROOT_CAUSE)) {
            return Optional.of(Area.CAUSE);
        }
        return fits && title.has(Topic.RESOLUTION)
                ? Optional.of(Area.RESOLUTION)
                : Optional.empty();
    }

    private Optional<Area> other(Title title) {
        boolean early = area == Area.HEAD || area == Area.SUMMARY;
        boolean part =
                title.has(Topic.IMPACT) || title.has(Topic.DURATION) || title.has(Topic.DETECTION);
        if (part && early) {
            return Optional.of(Area.SUMMARY);
        }
        boolean told =
                part
                        || title.has(Topic.MISLEADING)
                        || title.has(Topic.ESCALATION)
                        || title.has(Topic.ACTIONS);
        if (told && area == Area.TIMELINE) {
            return Optional.empty();
        }
        return Optional.of(area == Area.HEAD ? Area.HEAD : Area.OTHER);
    }
}

package peermortem.report.pdf;

import peermortem.domain.TimelineEvent;
import peermortem.report.font.Line;
import peermortem.report.font.Type;

import java.awt.Color;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The incident as a line of time: each entry a dot at its minute, the ones that matter with their
/// time above and their name below, on a second level where two would touch; the ends too, where
/// there is room.
final class TimelineFigure implements Block {
    private static final float INSET = 26;
    private static final float LEVEL = 10;
    private static final int LEVELS = 3;
    private static final int LONGEST_CLOCK = 14;
    private static final float GAP = 6;

    /// A dot with its words, their middle at `x`.
    private record Mark(float x, float half, Line clock, Line name, int level) {
        Mark onLevel(int other) {
            return new Mark(x, half, clock, name, other);
        }

        boolean touches(Mark other) {
            return level == other.level && Math.abs(x - other.x) < half + other.half + GAP;
        }
    }

    private final Type type;
    private final Wording wording;
    private final List<TimelineEvent> events;
    private final List<Mark> marks = new ArrayList<>();
    private final int levels;

    TimelineFigure(Type type, Wording wording, List<TimelineEvent> events) {
        this.type = type;
        this.wording = wording;
        this.events = List.copyOf(events);
        float[] ends = new float[LEVELS];
        int used = 1;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() != TimelineEvent.Kind.OTHER) {
                used = Math.max(used, mark(i, ends) + 1);
            }
        }
        levels = used;
        end(0, wording.get("report.timeline.first"));
        end(events.size() - 1, wording.get("report.timeline.last"));
    }

    /// The ends of the line have their time too, where there is room for it.
    private void end(int index, String name) {
        TimelineEvent event = events.get(index);
        if (event.kind() == TimelineEvent.Kind.OTHER) {
            Mark mark = at(index, name);
            if (marks.stream().noneMatch(m -> m.touches(mark))) {
                marks.add(index == 0 ? 0 : marks.size(), mark);
            }
        }
    }

    private int mark(int index, float[] ends) {
        Mark mark = at(index, name(events.get(index).kind()));
        int level = 0;
        while (level < LEVELS - 1 && ends[level] > mark.x() - mark.half()) {
            level++;
        }
        ends[level] = mark.x() + mark.half() + GAP;
        marks.add(mark.onLevel(level));
        return level;
    }

    private Mark at(int index, String words) {
        Line clock = type.line(clock(events.get(index)), Style.SMALL.weight(), Style.SMALL.size());
        Line name = type.line(words, Style.SMALL.weight(), Style.SMALL.size());
        float half = Math.max(clock.width(), name.width()) / 2;
        float middle = Math.clamp(x(index), Frame.LEFT + half, Frame.RIGHT - half);
        return new Mark(middle, half, clock, name, 0);
    }

    private String clock(TimelineEvent event) {
        String clock = event.clock().strip();
        return clock.length() <= LONGEST_CLOCK && !clock.isEmpty()
                ? clock
                : "+" + wording.duration(Duration.ofMinutes(event.minute()));
    }

    private String name(TimelineEvent.Kind kind) {
        return switch (kind) {
            case DETECTED -> wording.get("report.timeline.detected");
            case WRONG_PATH -> wording.get("report.timeline.wrong-path");
            case ESCALATED -> wording.get("report.timeline.escalated");
            case RESOLVED -> wording.get("report.timeline.resolved");
            case OTHER -> "";
        };
    }

    private static Color color(TimelineEvent.Kind kind) {
        return switch (kind) {
            case DETECTED -> Palette.RED;
            case WRONG_PATH -> Palette.AMBER;
            case ESCALATED -> Palette.BLUE;
            case RESOLVED -> Palette.GREEN;
            case OTHER -> Palette.AXIS;
        };
    }

    /// Entries of one and the same minute are spread evenly.
    private float x(int index) {
        int last = events.stream().mapToInt(TimelineEvent::minute).max().orElse(0);
        float share =
                last == 0
                        ? (index + 0.5f) / events.size()
                        : (float) events.get(index).minute() / last;
        return Frame.LEFT + INSET + share * (Frame.MEASURE - 2 * INSET);
    }

    private float axis(float top) {
        return top + levels * LEVEL + 9;
    }

    @Override
    public float height() {
        return 2 * (levels * LEVEL + 9) + 4;
    }

    @Override
    public boolean staysWithNext() {
        return true;
    }

    @Override
    public void paint(Sheet sheet, float top) {
        sheet.tagged(sheet.tags().figure(spoken()), () -> draw(sheet, top));
    }

    private String spoken() {
        StringBuilder spoken =
                new StringBuilder(wording.get("report.timeline.spoken", events.size()));
        for (Mark mark : marks) {
            spoken.append(' ')
                    .append(mark.clock().text())
                    .append(' ')
                    .append(mark.name().text())
                    .append('.');
        }
        return spoken.toString();
    }

    private void draw(Sheet sheet, float top) {
        float axis = axis(top);
        sheet.rule(
                Frame.LEFT + INSET - 12, axis, Frame.RIGHT - INSET + 12, axis, 1.2f, Palette.AXIS);
        for (int i = 0; i < events.size(); i++) {
            TimelineEvent.Kind kind = events.get(i).kind();
            if (kind == TimelineEvent.Kind.OTHER) {
                sheet.dot(x(i), axis, 2.4f, Palette.AXIS);
            }
        }
        for (int i = 0; i < events.size(); i++) {
            TimelineEvent.Kind kind = events.get(i).kind();
            if (kind != TimelineEvent.Kind.OTHER) {
                sheet.dot(x(i), axis, 4.2f, Color.WHITE);
                sheet.dot(x(i), axis, 3.4f, color(kind));
            }
        }
        for (Mark mark : marks) {
            float away = mark.level() * LEVEL;
            sheet.centred(
                    mark.clock(),
                    Style.SMALL.in(Palette.INK),
                    mark.x(),
                    axis - 6 - Style.SMALL.leading() - away);
            sheet.centred(mark.name(), Style.SMALL.in(Palette.INK), mark.x(), axis + 6 + away);
        }
    }
}

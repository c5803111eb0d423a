package peermortem.checks;

import peermortem.document.Line;
import peermortem.domain.FormVerdict;

import java.util.Optional;

/// Does the timeline consist of entries that each begin with a time?
final class TimelineForm {
    private static final double NEARLY_ALL = 0.6;
    private static final int FEWEST = 2;

    private TimelineForm() {}

    static FormVerdict judge(Study study) {
        int timed = 0;
        int others = 0;
        int depth = Integer.MAX_VALUE;
        for (int l = 0; l < study.lines().size(); l++) {
            if (study.outline().area(l) == Area.TIMELINE && study.timed(l)) {
                depth = Math.min(depth, study.lines().get(l).depth());
            }
        }
        for (int l = 0; l < study.lines().size(); l++) {
            if (study.outline().area(l) != Area.TIMELINE || !counts(study, l)) {
                continue;
            }
            if (study.timed(l)) {
                timed++;
            } else if (study.lines().get(l).depth() <= depth) {
                others++;
            }
        }
        if (timed < FEWEST) {
            return FormVerdict.NOT_OK;
        }
        return timed >= NEARLY_ALL * (timed + others) ? FormVerdict.OK : FormVerdict.NOT_OK;
    }

    private static boolean counts(Study study, int index) {
        Line line = study.lines().get(index);
        if (line.level() > 0
                || line.kind() == Line.Kind.CODE
                || line.kind() == Line.Kind.HEADER_ROW) {
            return false;
        }
        Optional<Title> title = study.outline().title(index);
        boolean heading =
                title.isPresent()
                        && !study.timed(index)
                        && (title.get().alone() || title.get().has(Topic.TIMELINE));
        boolean goesOn =
                index > 0
                        && study.lines().get(index - 1).block() == line.block()
                        && !study.timed(index)
                        && !line.isEntry();
        return !heading && !goesOn;
    }
}

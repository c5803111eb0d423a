package peermortem.checks;

import peermortem.document.Line;
import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;

import java.util.ArrayList;
import java.util.List;

/// Is there a list of things to do?
final class CorrectiveTasks implements Check {
    private static final CheckId ID = CheckId.of("corrective.tasks");
    private static final int LONGEST = 60;

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        List<Evidence> evidence = new ArrayList<>();
        double weight = -3;
        int tasks = 0;
        for (int l = 0; l < study.lines().size(); l++) {
            boolean labelled = study.outline().topic(l) == Topic.TASKS;
            if (study.outline().area(l) != Area.CORRECTIVE
                    && !(labelled && study.outline().area(l) != Area.HEAD)) {
                continue;
            }
            double task = task(study, l, labelled);
            weight += task;
            if (task > 0) {
                tasks++;
                evidence.add(
                        study.evidence(study.lines().get(l).content(), study.lines().get(l).to()));
            }
        }
        return Verdicts.of(
                ID,
                Math.min(weight, 4),
                tasks == 0 ? "none" : weight > 0 ? "list" : "short",
                List.of(String.valueOf(tasks)),
                evidence);
    }

    /// How much a line speaks for a list of tasks; 0 where it is no entry.
    private static double task(Study study, int index, boolean labelled) {
        Line line = study.lines().get(index);
        if (line.level() > 0
                || line.kind() == Line.Kind.CODE
                || line.kind() == Line.Kind.HEADER_ROW) {
            return 0;
        }
        boolean own =
                study.outline()
                        .title(index)
                        .map(t -> t.alone() || (t.topic() == Topic.TASKS && !line.isEntry()))
                        .orElse(false);
        int first =
                study.outline()
                        .title(index)
                        .filter(t -> !t.alone())
                        .map(t -> study.tokens().at(study.tokens().firstOfLine(index), t.end()))
                        .orElse(
                                study.tokens()
                                        .at(study.tokens().firstOfLine(index), line.content()));
        int end = study.tokens().firstOfLine(index + 1);
        if (own || end - first < 2 || study.tokens().count() <= first) {
            return 0;
        }
        boolean verb = study.tokens().is(first, Cue.TASK_VERB);
        if (line.isEntry()) {
            return verb ? 2.2 : labelled ? 2 : 1.1;
        }
        if (end - first > LONGEST) {
            return 0;
        }
        return verb ? (labelled ? 2.4 : 1.9) : labelled ? 0.8 : 0;
    }
}

package peermortem.service;

import peermortem.domain.ItemId;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;

import java.util.ArrayList;
import java.util.List;

/// The second version of the fixture's rubric.
public final class ChangedRubric {
    public static final ItemId TASKS = ItemId.of("corrective.tasks");

    private ChangedRubric() {}

    /// Without escalation, with corrective tasks.
    public static Rubric other() {
        Rubric old = ClassFixture.rubric();
        RubricSection summary = old.sections().getFirst();
        List<RubricItem> items = new ArrayList<>(summary.items());
        RubricItem gone = items.removeLast();
        items.add(
                new RubricItem(
                        TASKS, "Tasks are named", "Tasks", "", "", "", 1, false, gone.checks()));
        return with(items);
    }

    public static Rubric with(List<RubricItem> items) {
        Rubric old = ClassFixture.rubric();
        RubricSection summary = old.sections().getFirst();
        return new Rubric(
                old.id(),
                2,
                old.title(),
                old.language(),
                old.words(),
                old.timelineEntries(),
                old.formula(),
                List.of(
                        new RubricSection(
                                summary.id(),
                                summary.title(),
                                summary.headings(),
                                summary.part(),
                                items),
                        old.sections().getLast()));
    }
}

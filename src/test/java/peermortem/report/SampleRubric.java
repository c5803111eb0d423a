package peermortem.report;

import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.WordRange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A rubric of 13 mandatory items and one optional.
final class SampleRubric {
    private SampleRubric() {}

    static Rubric rubric() {
        return new Rubric(
                "alx-0x19-postmortem",
                1,
                "0x19. Postmortem",
                "en",
                Optional.of(new WordRange(400, 600)),
                true,
                ScoreFormula.MANDATORY_TIMES_OPTIONAL,
                List.of(
                        section(
                                "summary",
                                "Issue Summary",
                                item(
                                        "summary.duration",
                                        "Duration with start and end times and timezone",
                                        "Give the start, the end and the time zone of the outage."),
                                item(
                                        "summary.impact",
                                        "Impact: what was down, what users saw, % affected",
                                        "Say what was down and what share of the users saw it."),
                                item(
                                        "summary.root-cause",
                                        "Root cause",
                                        "Name the root cause in one sentence.")),
                        section(
                                "timeline",
                                "Timeline",
                                item(
                                        "timeline.detected-when",
                                        "When the issue was detected",
                                        "Give the time of detection."),
                                item(
                                        "timeline.detected-how",
                                        "How it was detected",
                                        "Say who or what noticed it."),
                                item(
                                        "timeline.actions",
                                        "Actions taken and assumptions",
                                        "List what was done, in order."),
                                item(
                                        "timeline.misleading-paths",
                                        "Misleading investigation paths",
                                        "Tell which paths misled you: name one suspicion you"
                                                + " followed and how you found that it was wrong."),
                                item(
                                        "timeline.escalation",
                                        "Escalated to which team or person",
                                        "Say to whom it was escalated."),
                                item(
                                        "timeline.resolution",
                                        "How it was resolved",
                                        "Say how it ended.")),
                        section(
                                "root-cause-and-resolution",
                                "Root cause and resolution",
                                item(
                                        "root-cause.explained",
                                        "Cause explained in detail",
                                        "Explain the cause step by step."),
                                item(
                                        "resolution.explained",
                                        "Fix explained in detail",
                                        "Explain the fix step by step.")),
                        section(
                                "corrective-measures",
                                "Corrective and preventative measures",
                                item(
                                        "corrective.improvements",
                                        "Things to improve, broadly",
                                        "Name what should get better."),
                                item(
                                        "corrective.tasks",
                                        "Specific task list",
                                        "List tasks that somebody can do on Monday.")),
                        new RubricSection(
                                SectionId.of("optional"),
                                "Optional",
                                List.of(),
                                Part.ADVANCED,
                                List.of(
                                        optional(
                                                "optional.attractive",
                                                "Makes people want to read it")))));
    }

    private static RubricSection section(String id, String title, RubricItem... items) {
        return new RubricSection(
                SectionId.of(id),
                title,
                List.of(title.toLowerCase(Locale.ROOT)),
                Part.MAIN,
                List.of(items));
    }

    private static RubricItem item(String id, String label, String advice) {
        return new RubricItem(
                ItemId.of(id),
                label,
                label,
                "",
                advice,
                "",
                1,
                false,
                List.of(new CheckReference.BuiltIn(CheckId.of(id))));
    }

    private static RubricItem optional(String id, String label) {
        return new RubricItem(
                ItemId.of(id),
                label,
                label,
                "",
                "Add a picture and a joke.",
                "",
                1,
                true,
                List.of(new CheckReference.BuiltIn(CheckId.of(id))));
    }
}

package peermortem.report;

import peermortem.domain.Bytes;
import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.Score;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.domain.TimelineEvent;
import peermortem.domain.Verdict;
import peermortem.domain.WordRange;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reports for tests, named by situation.
public final class ReportSamples {
    public static final Instant HANDED_IN = Instant.parse("2026-08-12T15:40:00Z");
    public static final Instant AS_OF = Instant.parse("2026-08-20T09:00:00Z");
    public static final String TEXT =
            """
            # Issue Summary
            The shop was down from 02:00 to 04:30 EAT on 5 August 2026.
            About 30 % of the buyers saw an empty basket.
            The cause was a connection pool of ten.
            # Timeline
            - 02:00 the pager rang
            """;
    private static final SubmissionId SUBMISSION = SubmissionId.of("s1");

    private ReportSamples() {}

    public static Rubric rubric() {
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
                List.of(title.toLowerCase(java.util.Locale.ROOT)),
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

    public static ReportHead head() {
        return new ReportHead("0x19. Postmortem", rubric(), ZoneId.of("Africa/Nairobi"), AS_OF);
    }

    public static HandIn handIn() {
        Snapshot snapshot =
                Snapshot.of(
                        new Source(
                                SourceKind.GOOGLE_DOC,
                                "https://docs.google.com/document/d/1aBcD/edit"),
                        TEXT,
                        Bytes.of(new byte[0]),
                        "text/markdown",
                        HANDED_IN.plusSeconds(60));
        return new HandIn(HANDED_IN, false, snapshot);
    }

    public static Checklist checklist(Rubric rubric, Set<String> unsure, Set<String> missing) {
        Map<CheckId, Finding> checks = new LinkedHashMap<>();
        Map<ItemId, ItemVerdict> items = new LinkedHashMap<>();
        Set<ItemId> met = new LinkedHashSet<>();
        int line = 2;
        for (RubricItem item : rubric.items()) {
            String id = item.id().value();
            Verdict verdict =
                    missing.contains(id)
                            ? Verdict.NOT_FOUND
                            : unsure.contains(id) ? Verdict.UNSURE : Verdict.FOUND;
            List<Evidence> evidence =
                    verdict == Verdict.FOUND
                            ? List.of(Evidence.at(lineSpan(line++ % 4 + 2), TEXT))
                            : List.of();
            double p = verdict == Verdict.FOUND ? 0.96 : verdict == Verdict.UNSURE ? 0.5 : 0.06;
            checks.put(
                    CheckId.of(id),
                    new Finding(CheckId.of(id), verdict, p, "sample", List.of(), evidence));
            items.put(item.id(), new ItemVerdict(item.id(), verdict, p, List.of(CheckId.of(id))));
            if (verdict == Verdict.FOUND) {
                met.add(item.id());
            }
        }
        Form form = new Form(FormVerdict.OK, FormVerdict.OK, FormVerdict.OK, FormVerdict.UNSURE);
        return new Checklist(
                rubric.id(),
                471,
                Optional.of("en"),
                Map.of(),
                checks,
                items,
                form,
                Score.of(rubric, met),
                Optional.empty(),
                incident(),
                List.of());
    }

    private static peermortem.domain.Span lineSpan(int number) {
        int start = 0;
        for (int i = 1; i < number; i++) {
            start = TEXT.indexOf('\n', start) + 1;
        }
        return peermortem.domain.Span.of(start, TEXT.indexOf('\n', start));
    }

    public static IncidentFacts incident() {
        return new IncidentFacts(
                List.of(
                        event(0, "02:00", TimelineEvent.Kind.DETECTED),
                        event(15, "02:15", TimelineEvent.Kind.OTHER),
                        event(31, "02:31", TimelineEvent.Kind.OTHER),
                        event(45, "02:45", TimelineEvent.Kind.WRONG_PATH),
                        event(60, "03:00", TimelineEvent.Kind.OTHER),
                        event(77, "03:17", TimelineEvent.Kind.OTHER),
                        event(90, "03:30", TimelineEvent.Kind.ESCALATED),
                        event(134, "04:14", TimelineEvent.Kind.OTHER),
                        event(150, "04:30", TimelineEvent.Kind.RESOLVED)),
                Optional.of(Duration.ZERO),
                Optional.of(Duration.ofMinutes(90)),
                Optional.of(Duration.ofMinutes(150)),
                Optional.of(Duration.ofMinutes(150)),
                Optional.of(Duration.ofMinutes(150)));
    }

    private static TimelineEvent event(int minute, String clock, TimelineEvent.Kind kind) {
        return new TimelineEvent(minute, clock, kind, Evidence.at(lineSpan(6), TEXT));
    }

    public static ReviewColumn review(
            Rubric rubric, String pseudonym, String note, Map<String, String> notMet) {
        Map<ItemId, Tick> ticks = new LinkedHashMap<>();
        Set<ItemId> met = new LinkedHashSet<>();
        for (RubricItem item : rubric.items()) {
            String reason = notMet.get(item.id().value());
            if (reason == null) {
                met.add(item.id());
                ticks.put(item.id(), new Tick(item.id(), TickVerdict.MET, "", List.of()));
            } else {
                ticks.put(item.id(), new Tick(item.id(), TickVerdict.NOT_MET, reason, List.of()));
            }
        }
        return new ReviewColumn(pseudonym, ticks, Score.of(rubric, met), note);
    }

    public static Grade grade(
            Rubric rubric,
            Set<String> notMet,
            List<ReviewColumn> reviews,
            List<Decision> decisions) {
        Map<ItemId, ItemGrade> items = new LinkedHashMap<>();
        Set<ItemId> met = new LinkedHashSet<>();
        for (RubricItem item : rubric.items()) {
            boolean is = !notMet.contains(item.id().value());
            int yes =
                    (int)
                            reviews.stream()
                                    .filter(r -> r.tick(item.id()).verdict() == TickVerdict.MET)
                                    .count();
            Optional<Decision> decision =
                    decisions.stream().filter(d -> d.item().equals(item.id())).findFirst();
            items.put(
                    item.id(),
                    new ItemGrade(
                            item.id(), is, is ? 0.97 : 0.05, yes, reviews.size() - yes, decision));
            if (is) {
                met.add(item.id());
            }
        }
        Score score = Score.of(rubric, met);
        Map<GradeMethod, Double> others = new EnumMap<>(GradeMethod.class);
        double mean = reviews.stream().mapToDouble(r -> r.score().percent()).average().orElse(0);
        others.put(GradeMethod.CONSENSUS, score.percent());
        others.put(GradeMethod.MAJORITY, score.percent());
        others.put(GradeMethod.MEAN, mean);
        return new Grade(
                SUBMISSION,
                OptionalDouble.of(score.percent()),
                OptionalDouble.of(score.percent() - 1.2),
                OptionalDouble.of(score.percent() - 7.7),
                OptionalDouble.of(score.percent()),
                GradeMethod.CONSENSUS,
                score,
                reviews.size(),
                items,
                others);
    }

    public static StudentReport reviewedByThree(Subject student) {
        return reviewedBy(student, List.of("Amber Heron", "Quiet Lynx", "Brisk Otter"));
    }

    public static StudentReport reviewedBy(Subject student, List<String> pseudonyms) {
        Rubric rubric = rubric();
        List<Map<String, String>> reasons =
                List.of(
                        Map.of(
                                "timeline.misleading-paths",
                                "The network check is told, but not that it was a wrong guess.",
                                "optional.attractive",
                                "It reads like a form."),
                        Map.of(
                                "timeline.misleading-paths",
                                "No wrong path is named.",
                                "resolution.explained",
                                "Say which limits were raised, from what to what.",
                                "optional.attractive",
                                "No picture."),
                        Map.of(
                                "timeline.actions",
                                "Two steps have no time.",
                                "optional.attractive",
                                "Plain."));
        List<ReviewColumn> reviews = new ArrayList<>();
        for (int i = 0; i < pseudonyms.size(); i++) {
            reviews.add(
                    review(
                            rubric,
                            pseudonyms.get(i),
                            i == 0 ? "Clear and honest. The cause is easy to follow." : "",
                            reasons.get(i % 3)));
        }
        List<Decision> decisions =
                List.of(
                        new Decision(
                                SUBMISSION,
                                ItemId.of("timeline.misleading-paths"),
                                false,
                                "The text never says what was ruled out.",
                                PersonId.of("ta1"),
                                AS_OF));
        Set<String> notMet = Set.of("timeline.misleading-paths", "optional.attractive");
        return new StudentReport(
                head(),
                student,
                Optional.of(handIn()),
                Optional.of(
                        checklist(
                                rubric,
                                Set.of("timeline.misleading-paths"),
                                Set.of("optional.attractive"))),
                Optional.of(grade(rubric, notMet, reviews, decisions)),
                reviews,
                decisions,
                List.of(),
                List.of(
                        "One more decision, on “Actions taken and assumptions”, would change the"
                            + " grade by at most 7.7 points."));
    }

    public static StudentReport withoutReview(Subject student) {
        Rubric rubric = rubric();
        return new StudentReport(
                head(),
                student,
                Optional.of(handIn()),
                Optional.of(
                        checklist(
                                rubric,
                                Set.of("timeline.escalation"),
                                Set.of("optional.attractive", "corrective.tasks"))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static Subject named(String name) {
        return new Subject.Named(PersonId.of("st-001"), name);
    }
}

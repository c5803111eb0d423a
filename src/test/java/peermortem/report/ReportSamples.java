package peermortem.report;

import peermortem.domain.Bytes;
import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;

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
            The shop was <b>down</b> from 02:00 to 04:30 EAT on 5 August 2026.
            About 30 % of the buyers saw an empty basket.
            The cause was a connection pool of ten.
            # Timeline
            - 02:00 the pager rang
            """;
    private static final SubmissionId SUBMISSION = SubmissionId.of("s1");

    private ReportSamples() {}

    public static Rubric rubric() {
        return SampleRubric.rubric();
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
        return new HandIn(HANDED_IN, snapshot);
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
        return new ReviewColumn(pseudonym, ticks, Score.of(rubric, met), false, note);
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
        Grade grade = grade(rubric, notMet, reviews, decisions);
        return new StudentReport(
                head(),
                student,
                Optional.of(handIn()),
                Optional.of(
                        SampleChecklist.checklist(
                                rubric,
                                Set.of("timeline.misleading-paths"),
                                Set.of("optional.attractive"))),
                Optional.of(grade),
                reviews,
                decisions,
                List.of(),
                Optional.of(SampleCard.of(rubric, grade, pseudonyms)));
    }

    public static StudentReport withoutReview(Subject student) {
        Rubric rubric = rubric();
        return new StudentReport(
                head(),
                student,
                Optional.of(handIn()),
                Optional.of(
                        SampleChecklist.checklist(
                                rubric,
                                Set.of("timeline.escalation"),
                                Set.of("optional.attractive", "corrective.tasks"))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public static Subject named(String name) {
        return new Subject.Named(PersonId.of("st-001"), name);
    }

    public static StudentReport withLongReason(String reason) {
        StudentReport brief = reviewedByThree(named("Ada"));
        List<ReviewColumn> reviews = new ArrayList<>(brief.reviews());
        reviews.set(0, review(rubric(), "Amber Heron", "", Map.of("timeline.escalation", reason)));
        return new StudentReport(
                brief.head(),
                brief.student(),
                brief.handIn(),
                brief.checklist(),
                brief.grade(),
                reviews,
                brief.decisions(),
                brief.improve(),
                brief.card());
    }

    /// A report whose text tells of such an incident.
    public static StudentReport withIncident(IncidentFacts facts) {
        StudentReport usual = withoutReview(named("Ada"));
        return new StudentReport(
                usual.head(),
                usual.student(),
                usual.handIn(),
                usual.checklist().map(c -> SampleChecklist.with(c, facts)),
                usual.grade(),
                usual.reviews(),
                usual.decisions(),
                usual.improve(),
                usual.card());
    }

    /// A report of which the late policy leaves so much.
    public static StudentReport late(double share) {
        StudentReport usual = reviewedByThree(named("Ada"));
        Optional<Duration> by = Optional.of(Duration.ofSeconds(1));
        return new StudentReport(
                usual.head(),
                usual.student(),
                usual.handIn().map(h -> new HandIn(h.at(), by, h.main(), h.advanced())),
                usual.checklist(),
                usual.grade(),
                usual.reviews(),
                usual.decisions(),
                usual.improve(),
                usual.card().map(c -> c.late(usual.grade().orElseThrow(), share)));
    }
}

package peermortem.report;

import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.Span;
import peermortem.domain.TimelineEvent;
import peermortem.domain.Verdict;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A checklist with evidence and a timeline.
public final class SampleChecklist {
    private SampleChecklist() {}

    static Checklist checklist(Rubric rubric, Set<String> unsure, Set<String> missing) {
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
                            ? List.of(Evidence.at(lineSpan(line++ % 4 + 2), ReportSamples.TEXT))
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

    static Checklist with(Checklist c, IncidentFacts facts) {
        return with(c, c.notPostmortem(), facts);
    }

    /// The same for a text that is no postmortem.
    public static Checklist with(Checklist c, Finding notPostmortem) {
        return with(c, Optional.of(notPostmortem), c.facts());
    }

    private static Checklist with(
            Checklist c, Optional<Finding> notPostmortem, IncidentFacts facts) {
        return new Checklist(
                c.rubric(),
                c.words(),
                c.language(),
                c.sections(),
                c.checks(),
                c.items(),
                c.form(),
                c.score(),
                notPostmortem,
                facts,
                c.hints());
    }

    private static Span lineSpan(int number) {
        int start = 0;
        for (int i = 1; i < number; i++) {
            start = ReportSamples.TEXT.indexOf('\n', start) + 1;
        }
        return Span.of(start, ReportSamples.TEXT.indexOf('\n', start));
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

    public static TimelineEvent event(int minute, String clock, TimelineEvent.Kind kind) {
        return new TimelineEvent(minute, clock, kind, Evidence.at(lineSpan(6), ReportSamples.TEXT));
    }
}

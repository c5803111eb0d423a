package peermortem.service.report;

import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemId;
import peermortem.domain.Tick;
import peermortem.domain.TimelineEvent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What people wrote, as a report may show it: in an anonymous one, names of people on the roster
/// are masked in reasons, notes, rulings and quoted evidence alike.
final class ReportMask {
    private final UnaryOperator<String> mask;

    ReportMask(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    String of(String text) {
        return mask.apply(text);
    }

    Map<ItemId, Tick> ticks(Map<ItemId, Tick> ticks) {
        Map<ItemId, Tick> masked = new LinkedHashMap<>();
        ticks.forEach((item, tick) -> masked.put(item, tick.withReason(of(tick.reason()))));
        return masked;
    }

    List<Decision> decisions(List<Decision> decisions) {
        return decisions.stream().map(this::of).toList();
    }

    private Decision of(Decision ruling) {
        return new Decision(
                ruling.submission(),
                ruling.item(),
                ruling.met(),
                of(ruling.reason()),
                ruling.by(),
                ruling.at());
    }

    Checklist of(Checklist list) {
        Map<CheckId, Finding> checks = new LinkedHashMap<>();
        list.checks().forEach((id, finding) -> checks.put(id, of(finding)));
        return new Checklist(
                list.rubric(),
                list.words(),
                list.language(),
                list.sections(),
                checks,
                list.items(),
                list.form(),
                list.score(),
                list.notPostmortem().map(this::of),
                of(list.facts()),
                list.hints());
    }

    private Finding of(Finding finding) {
        return new Finding(
                finding.check(),
                finding.verdict(),
                finding.probability(),
                finding.code(),
                finding.args().stream().map(mask).toList(),
                finding.evidence().stream().map(this::of).toList());
    }

    private Evidence of(Evidence evidence) {
        return new Evidence(evidence.span(), evidence.line(), of(evidence.text()));
    }

    private IncidentFacts of(IncidentFacts facts) {
        return new IncidentFacts(
                facts.events().stream().map(this::of).toList(),
                facts.toDetect(),
                facts.toEscalate(),
                facts.toResolve(),
                facts.stated(),
                facts.startToEnd());
    }

    private TimelineEvent of(TimelineEvent event) {
        return new TimelineEvent(event.minute(), event.clock(), event.kind(), of(event.evidence()));
    }
}

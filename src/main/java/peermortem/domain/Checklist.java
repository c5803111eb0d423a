package peermortem.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All findings of one snapshot against one rubric. Maps keep the rubric's order. `language` is an
/// ISO 639-1 code (or 639-3 where there is none); `notPostmortem` carries a reason code where the
/// text is no attempt at a postmortem (assignment text, only a link, a stub, an essay, ...).
public record Checklist(
        String rubric,
        int words,
        Optional<String> language,
        Map<SectionId, SectionFinding> sections,
        Map<CheckId, Finding> checks,
        Map<ItemId, ItemVerdict> items,
        Form form,
        Score score,
        Optional<Finding> notPostmortem,
        IncidentFacts facts,
        List<Hint> hints) {
    public Checklist {
        sections = Ordered.copy(sections);
        checks = Ordered.copy(checks);
        items = Ordered.copy(items);
        hints = List.copyOf(hints);
    }

    /// What lists and grades need: the same without findings, sections, facts and hints.
    public Checklist outline() {
        return new Checklist(
                rubric,
                words,
                language,
                Map.of(),
                Map.of(),
                items,
                form,
                score,
                notPostmortem,
                IncidentFacts.NONE,
                List.of());
    }

    /// True where every mandatory item was found and every form condition holds.
    public boolean passes() {
        return score.mandatory() == score.mandatoryOf() && form.allOk();
    }
}

package peermortem.ui.write;

import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.FormVerdict;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.SectionFinding;
import peermortem.domain.Span;
import peermortem.domain.Verdict;
import peermortem.domain.WordRange;
import peermortem.text.Messages;
import peermortem.ui.common.FindingWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What to do next with a draft, from its checklist: one line per item, or one for a whole section
/// that is missing; the tone is advice, not alarm.
record Advice(List<Group> groups, String next) {
    Advice {
        groups = List.copyOf(groups);
    }

    /// A section with its lines.
    record Group(String title, List<Line> lines) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    /// One thing: found or not, why not, where, and the heading to insert where a section is
    /// missing.
    record Line(
            String id,
            Verdict verdict,
            String label,
            String detail,
            Optional<Span> place,
            Optional<String> missingHeading) {}

    static Advice of(Messages words, Rubric rubric, Checklist checklist) {
        List<Group> groups = new ArrayList<>();
        for (RubricSection section : rubric.sections()) {
            SectionFinding finding = checklist.sections().get(section.id());
            boolean missing = finding != null && !finding.present();
            List<Line> lines =
                    missing
                            ? List.of(missing(words, section))
                            : section.items().stream().map(i -> line(words, checklist, i)).toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(section.title(), lines));
            }
        }
        return new Advice(groups, next(words, rubric, checklist, groups));
    }

    /// Passages that are nearly what is asked for.
    static List<Span> unsure(Checklist checklist) {
        return checklist.items().values().stream()
                .filter(item -> item.verdict() == Verdict.UNSURE)
                .flatMap(item -> item.checks().stream())
                .map(check -> checklist.checks().get(check))
                .filter(Objects::nonNull)
                .flatMap(finding -> finding.evidence().stream().limit(1))
                .map(e -> e.span())
                .toList();
    }

    /// The first heading that is missing.
    Optional<String> missingHeading() {
        return groups.stream()
                .flatMap(g -> g.lines().stream())
                .flatMap(l -> l.missingHeading().stream())
                .findFirst();
    }

    private static Line missing(Messages words, RubricSection section) {
        return new Line(
                section.id().value(),
                Verdict.NOT_FOUND,
                words.get("write.section.missing"),
                words.get("write.section.missing.detail", section.title()),
                Optional.empty(),
                Optional.of(section.title()));
    }

    private static Line line(Messages words, Checklist checklist, RubricItem item) {
        ItemVerdict verdict = checklist.items().get(item.id());
        if (verdict == null) {
            return new Line(
                    item.id().value(),
                    Verdict.UNSURE,
                    item.label(),
                    item.advice(),
                    Optional.empty(),
                    Optional.empty());
        }
        List<Finding> findings =
                verdict.checks().stream()
                        .map(checklist.checks()::get)
                        .filter(Objects::nonNull)
                        .toList();
        Optional<Span> place =
                findings.stream()
                        .flatMap(f -> f.evidence().stream())
                        .map(e -> e.span())
                        .findFirst();
        String detail = verdict.verdict() == Verdict.FOUND ? "" : detail(words, item, findings);
        return new Line(
                item.id().value(),
                verdict.verdict(),
                item.label(),
                detail,
                place,
                Optional.empty());
    }

    private static String detail(Messages words, RubricItem item, List<Finding> findings) {
        List<String> sentences = new ArrayList<>();
        findings.stream()
                .filter(f -> f.verdict() != Verdict.FOUND)
                .findFirst()
                .flatMap(f -> FindingWords.of(words, f))
                .ifPresent(sentences::add);
        if (!item.advice().isBlank()) {
            sentences.add(item.advice());
        }
        if (!item.example().isBlank()) {
            sentences.add(words.get("review.help.example", item.example()));
        }
        return String.join(" ", sentences);
    }

    private static String next(
            Messages words, Rubric rubric, Checklist checklist, List<Group> groups) {
        List<String> sentences = new ArrayList<>();
        checklist
                .notPostmortem()
                .filter(reason -> checklist.words() > 0)
                .flatMap(reason -> FindingWords.of(words, reason))
                .ifPresent(reason -> sentences.add(words.get("write.not-yet", reason)));
        rubric.words()
                .ifPresent(range -> sentences.add(wordsLeft(words, checklist.words(), range)));
        groups.stream()
                .flatMap(g -> g.lines().stream())
                .filter(l -> l.verdict() != Verdict.FOUND)
                .findFirst()
                .ifPresentOrElse(
                        l -> sentences.add(words.get("write.next", step(words, l))),
                        () -> sentences.add(words.get("write.done")));
        if (checklist.form().language() == FormVerdict.NOT_OK) {
            sentences.add(words.get("write.language", rubric.language()));
        }
        return String.join(" ", sentences);
    }

    private static String step(Messages words, Line line) {
        return line.missingHeading()
                .map(heading -> words.get("write.next.heading", heading))
                .orElse(line.label());
    }

    private static String wordsLeft(Messages words, int count, WordRange range) {
        if (count < range.min()) {
            return words.get("write.words.short", range.min() - count);
        }
        return count > range.max()
                ? words.get("write.words.long", count - range.max())
                : words.get("write.words.fit");
    }
}

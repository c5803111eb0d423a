package peermortem.ui.review;

import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Part;
import peermortem.domain.Span;
import peermortem.domain.Tick;
import peermortem.domain.Verdict;
import peermortem.ui.document.Highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Evidence of all items in reading order, numbered from 1: the same numbers stand in the text and
/// beside the items. Passages that the reviewer marked are numbered among them.
record EvidenceNumbers(List<Highlight> highlights, Map<ItemId, List<Evidence>> evidence) {
    private static final int MOST_PER_ITEM = 3;

    static final EvidenceNumbers NONE = new EvidenceNumbers(List.of(), Map.of());

    EvidenceNumbers {
        highlights = List.copyOf(highlights);
    }

    /// What belongs to the text in front; passages are marked in the postmortem alone.
    static EvidenceNumbers of(ReviewModel.Open open, ReviewModel model) {
        Map<ItemId, Tick> own =
                open.part() == Part.MAIN ? model.edits().review().ticks() : Map.of();
        return open.sheet()
                .checklist()
                .map(
                        found ->
                                of(
                                        found,
                                        own,
                                        model::verdictShown,
                                        id -> model.readFrom(open, id) == open.part()))
                .orElse(NONE);
    }

    /// `shown` says of which items the automated verdict may be seen, `here` which of them were
    /// read from the text in front: the evidence of the others stands in another one.
    static EvidenceNumbers of(
            Checklist checklist,
            Map<ItemId, Tick> ticks,
            Predicate<ItemId> shown,
            Predicate<ItemId> here) {
        List<Highlight> found = new ArrayList<>();
        Map<ItemId, List<Evidence>> byItem = new LinkedHashMap<>();
        for (ItemVerdict item : checklist.items().values()) {
            if (shown.test(item.item())) {
                List<Evidence> evidence = evidence(checklist, item);
                byItem.put(item.item(), evidence);
                evidence.stream()
                        .filter(e -> here.test(item.item()))
                        .map(e -> new Highlight(e.span(), kind(item.verdict()), 0, item.item()))
                        .forEach(found::add);
            }
        }
        for (Tick tick : ticks.values()) {
            tick.passages()
                    .forEach(
                            span ->
                                    found.add(
                                            new Highlight(
                                                    span, Highlight.Kind.OWN, 0, tick.item())));
        }
        return new EvidenceNumbers(numbered(found), Map.copyOf(byItem));
    }

    /// The numbers of an item, in order.
    List<Integer> numbers(ItemId item) {
        return highlights.stream()
                .filter(h -> h.item().equals(item))
                .map(Highlight::number)
                .toList();
    }

    /// An item's places in the text: the reviewer's own passages first.
    List<Span> places(ItemId item) {
        return highlights.stream()
                .filter(h -> h.item().equals(item))
                .sorted(Comparator.comparingInt(h -> h.kind() == Highlight.Kind.OWN ? 0 : 1))
                .map(Highlight::span)
                .toList();
    }

    private static List<Highlight> numbered(List<Highlight> found) {
        List<Highlight> sorted =
                found.stream().sorted(Comparator.comparing(Highlight::span)).toList();
        List<Highlight> numbered = new ArrayList<>();
        for (Highlight h : sorted) {
            numbered.add(new Highlight(h.span(), h.kind(), numbered.size() + 1, h.item()));
        }
        return numbered;
    }

    private static List<Evidence> evidence(Checklist checklist, ItemVerdict item) {
        List<Evidence> evidence = new ArrayList<>();
        Set<Span> seen = new HashSet<>();
        for (CheckId check : item.checks()) {
            Finding finding = checklist.checks().get(check);
            if (finding != null) {
                finding.evidence().stream()
                        .filter(e -> !e.span().isEmpty() && seen.add(e.span()))
                        .forEach(evidence::add);
            }
        }
        return evidence.stream().limit(MOST_PER_ITEM).toList();
    }

    private static Highlight.Kind kind(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> Highlight.Kind.FOUND;
            case UNSURE -> Highlight.Kind.UNSURE;
            case NOT_FOUND -> Highlight.Kind.NOT_FOUND;
        };
    }
}

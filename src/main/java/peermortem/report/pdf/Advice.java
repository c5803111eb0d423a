package peermortem.report.pdf;

import peermortem.domain.Checklist;
import peermortem.domain.ItemVerdict;
import peermortem.domain.RubricItem;
import peermortem.domain.TickVerdict;
import peermortem.domain.Verdict;
import peermortem.report.StudentReport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What to improve first: the given sentences, else the rubric's advice for the heaviest items that
/// are not met, mandatory ones before optional ones, at most three.
final class Advice {
    private static final int MOST = 3;

    private final Wording wording;
    private final StudentReport report;

    Advice(Wording wording, StudentReport report) {
        this.wording = wording;
        this.report = report;
    }

    List<String> sentences() {
        if (!report.improve().isEmpty()) {
            return report.improve();
        }
        if (report.checklist().isEmpty()) {
            return List.of(wording.get("report.advice.hand-in"));
        }
        List<RubricItem> missing =
                report.head().rubric().items().stream()
                        .filter(i -> !met(i))
                        .sorted(
                                Comparator.comparing(RubricItem::optional)
                                        .thenComparing(
                                                Comparator.comparingDouble(RubricItem::weight)
                                                        .reversed()))
                        .toList();
        if (missing.isEmpty()) {
            return List.of(wording.get("report.advice.nothing"));
        }
        List<String> sentences = new ArrayList<>();
        missing.stream().limit(MOST).forEach(i -> sentences.add(sentence(i)));
        if (missing.size() > MOST) {
            int more = missing.size() - MOST;
            sentences.add(
                    more == 1
                            ? wording.get("report.advice.one-more")
                            : wording.get("report.advice.more", more));
        }
        return sentences;
    }

    private boolean met(RubricItem item) {
        return report.met(item.id()).orElseGet(() -> found(item) == Verdict.FOUND);
    }

    private Verdict found(RubricItem item) {
        return report.checklist()
                .map(Checklist::items)
                .flatMap(items -> Optional.ofNullable(items.get(item.id())))
                .map(ItemVerdict::verdict)
                .orElse(Verdict.UNSURE);
    }

    private String sentence(RubricItem item) {
        String advice =
                item.advice().isBlank()
                        ? wording.get("report.advice.item", Wording.label(item))
                        : item.advice().strip();
        int reviews = report.reviews().size();
        long no =
                report.reviews().stream()
                        .filter(r -> r.tick(item.id()).verdict() == TickVerdict.NOT_MET)
                        .count();
        if (no == 0) {
            return advice;
        }
        if (reviews == 1) {
            return advice + " " + wording.get("report.advice.one-of-one");
        }
        return advice + " " + wording.get("report.advice.reviewers", no, reviews);
    }
}

package peermortem.report.pdf;

import peermortem.document.Excerpt;
import peermortem.document.Postmortem;
import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.ItemVerdict;
import peermortem.domain.RubricItem;
import peermortem.domain.Span;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.domain.Verdict;
import peermortem.report.ReviewColumn;
import peermortem.report.StudentReport;
import peermortem.report.font.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands below an item: the words that show it, the reviewers' reasons and passages, the
/// decision.
final class ItemRemarks {
    private static final int QUOTES = 2;
    private static final Style QUOTE = Style.SMALL;
    private static final Style REASON = Style.SMALL.in(Palette.INK);

    private final Type type;
    private final Wording wording;
    private final StudentReport report;
    private final Checklist checklist;
    private final Postmortem postmortem;

    ItemRemarks(Type type, Wording wording, StudentReport report, Checklist checklist) {
        this.type = type;
        this.wording = wording;
        this.report = report;
        this.checklist = checklist;
        this.postmortem = Postmortem.parse(report.handIn().map(h -> h.main().text()).orElse(""));
    }

    List<TextLine> of(RubricItem item, float width) {
        List<TextLine> lines = new ArrayList<>();
        List<Finding> findings = findings(item);
        findings.stream()
                .map(Finding::evidence)
                .flatMap(List::stream)
                .distinct()
                .limit(Math.min(QUOTES, Math.max(1, findings.size())))
                .forEach(e -> lines.add(quote(e, width)));
        if (!report.met(item.id()).orElse(false)) {
            findings.stream()
                    .filter(f -> f.verdict() != Verdict.FOUND)
                    .map(wording::finding)
                    .filter(s -> !s.isEmpty())
                    .forEach(
                            s ->
                                    lines.addAll(
                                            wrapped(
                                                    wording.get("report.item.automated", s),
                                                    QUOTE,
                                                    width)));
        }
        for (ReviewColumn review : report.reviews()) {
            reasons(review.pseudonym(), review.tick(item.id()), width, lines);
        }
        report.decision(item.id())
                .ifPresent(
                        d ->
                                lines.addAll(
                                        wrapped(
                                                wording.get(
                                                        "report.item.decision",
                                                        wording.met(d.met()),
                                                        d.reason().strip()),
                                                REASON,
                                                width)));
        return lines;
    }

    private List<Finding> findings(RubricItem item) {
        List<CheckId> checks =
                Optional.ofNullable(checklist.items().get(item.id()))
                        .map(ItemVerdict::checks)
                        .orElse(List.of());
        return checks.stream().map(checklist.checks()::get).filter(Objects::nonNull).toList();
    }

    /// A quotation on one line; its place in the text is never cut off.
    private TextLine quote(Evidence evidence, float width) {
        String place = wording.get("report.item.line", evidence.line());
        TextLine end = TextLine.of(type, place, QUOTE);
        float room = width - end.line().width();
        String words = Excerpt.of(postmortem, evidence, wording.messages()::image);
        TextLine whole = TextLine.of(type, quoted(words), QUOTE);
        if (whole.line().width() <= room) {
            return TextLine.of(type, quoted(words) + place, QUOTE);
        }
        String start =
                TextLine.fitting(type, "“" + words, QUOTE, room - QUOTE.size() / 2).line().text();
        return TextLine.of(type, start + "”" + place, QUOTE);
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private void reasons(String reviewer, Tick tick, float width, List<TextLine> lines) {
        boolean told = !tick.reason().isBlank();
        if (told) {
            String said = wording.get("report.item.reason", reviewer, tick.reason().strip());
            lines.addAll(wrapped(said, REASON, width));
        }
        if (tick.verdict() == TickVerdict.NOT_MET) {
            passages(tick)
                    .forEach(
                            p ->
                                    lines.addAll(
                                            wrapped(
                                                    wording.get("report.item.passage", reviewer, p),
                                                    REASON,
                                                    width)));
        }
    }

    private Stream<String> passages(Tick tick) {
        return tick.passages().stream()
                .filter(p -> p.end() <= postmortem.text().length())
                .map((Span p) -> Excerpt.of(postmortem, p, wording.messages()::image));
    }

    private List<TextLine> wrapped(String text, Style style, float width) {
        return TextLine.wrapped(type, text, style, width);
    }
}

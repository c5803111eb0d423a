package peermortem.ui.classroom.decide;

import peermortem.document.Quotation;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Part;
import peermortem.domain.Span;
import peermortem.domain.Verdict;
import peermortem.service.DecisionSheet;
import peermortem.ui.document.Highlight;

import java.util.ArrayList;
import java.util.List;

/// What is marked in the text for one item: the checks' evidence, and the passages that reviewers
/// marked or an appeal quotes.
final class Marks {
    private Marks() {}

    static List<Highlight> of(DecisionSheet sheet, String text) {
        List<Highlight> marks = new ArrayList<>();
        // what was found in the advanced version does not stand in this text
        List<Finding> here = sheet.readFrom() == Part.MAIN ? sheet.findings() : List.of();
        for (Finding finding : here) {
            Highlight.Kind kind =
                    finding.verdict() == Verdict.FOUND
                            ? Highlight.Kind.FOUND
                            : Highlight.Kind.UNSURE;
            for (Evidence evidence : finding.evidence()) {
                add(marks, evidence.span(), kind, sheet, text.length());
            }
        }
        sheet.appeal()
                .flatMap(a -> Quotation.in(text, a.appeal().quote()))
                .ifPresent(span -> add(marks, span, Highlight.Kind.OWN, sheet, text.length()));
        for (DecisionSheet.Opinion opinion : sheet.opinions()) {
            for (Span span : opinion.tick().passages()) {
                add(marks, span, Highlight.Kind.OWN, sheet, text.length());
            }
        }
        return marks;
    }

    private static void add(
            List<Highlight> marks,
            Span span,
            Highlight.Kind kind,
            DecisionSheet sheet,
            int textLength) {
        if (span.end() <= textLength && !span.isEmpty()) {
            marks.add(new Highlight(span, kind, marks.size() + 1, sheet.item().id()));
        }
    }
}

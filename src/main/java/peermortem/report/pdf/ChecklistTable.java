package peermortem.report.pdf;

import peermortem.domain.Checklist;
import peermortem.domain.ItemVerdict;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.TickVerdict;
import peermortem.domain.Verdict;
import peermortem.report.ReviewColumn;
import peermortem.report.StudentReport;
import peermortem.report.font.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checklist by section: a column per reviewer, the automated verdict, the result, and a totals
/// row.
final class ChecklistTable {
    private static final float VERDICT = 47;
    private static final float NARROW = 36;
    private static final float LEAST_ITEM = 130;
    private static final int WIDE_REVIEWERS = 4;
    private static final int BESIDE = 6;

    private final Type type;
    private final Wording wording;
    private final StudentReport report;
    private final Checklist checklist;
    private final ItemRemarks remarks;
    private final boolean graded;

    ChecklistTable(Type type, Wording wording, StudentReport report, Checklist checklist) {
        this.type = type;
        this.wording = wording;
        this.report = report;
        this.checklist = checklist;
        this.remarks = new ItemRemarks(type, wording, report, checklist);
        this.graded = report.percent().isPresent();
    }

    List<Block> blocks() {
        Table table = new Table(type, columns());
        for (RubricSection section : report.head().rubric().sections()) {
            if (!section.items().isEmpty()) {
                table.group(section.title());
                section.items().forEach(item -> table.row(row(table, item)));
            }
        }
        table.total(totals(table));
        return table.blocks();
    }

    private List<Table.Column> columns() {
        int reviewers = report.reviews().size();
        float fixed = VERDICT + 4 + (graded ? VERDICT : 0);
        float each = reviewers <= WIDE_REVIEWERS ? VERDICT : NARROW;
        if (reviewers > 0) {
            each = Math.min(each, (Frame.MEASURE - LEAST_ITEM - fixed) / reviewers);
        }
        List<Table.Column> columns = new ArrayList<>();
        float item = Frame.MEASURE - fixed - each * reviewers;
        columns.add(new Table.Column(wording.get("report.column.item"), item, Table.Align.LEFT));
        for (ReviewColumn review : report.reviews()) {
            columns.add(new Table.Column(review.pseudonym(), each, Table.Align.CENTRE));
        }
        columns.add(
                new Table.Column(
                        wording.get("report.column.automated"), VERDICT + 4, Table.Align.CENTRE));
        if (graded) {
            columns.add(
                    new Table.Column(
                            wording.get("report.column.result"), VERDICT, Table.Align.CENTRE));
        }
        return columns;
    }

    private List<List<TextLine>> row(Table table, RubricItem item) {
        List<List<TextLine>> cells = new ArrayList<>();
        List<TextLine> first = new ArrayList<>(table.cell(0, Wording.label(item), Style.BODY));
        cells.add(first);
        for (ReviewColumn review : report.reviews()) {
            TickVerdict verdict = review.tick(item.id()).verdict();
            cells.add(
                    table.verdict(
                            cells.size(),
                            wording.tick(verdict),
                            Style.CELL.in(Wording.color(verdict))));
        }
        Verdict automated =
                Optional.ofNullable(checklist.items().get(item.id()))
                        .map(ItemVerdict::verdict)
                        .orElse(Verdict.UNSURE);
        cells.add(
                table.verdict(
                        cells.size(),
                        wording.verdict(automated),
                        Style.CELL.in(Wording.color(automated))));
        if (graded) {
            TickVerdict result =
                    report.met(item.id()).orElse(false) ? TickVerdict.MET : TickVerdict.NOT_MET;
            cells.add(
                    table.verdict(
                            cells.size(),
                            wording.tick(result),
                            Style.CELL.in(Wording.color(result))));
        }
        first.addAll(remarks(table, item, first.size() >= mostLines(cells)));
        return cells;
    }

    /// Long remarks run below the verdicts over the whole measure.
    private List<TextLine> remarks(Table table, RubricItem item, boolean clear) {
        List<TextLine> beside = remarks.of(item, table.inner(0));
        return clear && beside.size() > BESIDE
                ? remarks.of(item, Frame.MEASURE - 2 * Table.INSET)
                : beside;
    }

    private static int mostLines(List<List<TextLine>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private List<List<TextLine>> totals(Table table) {
        List<List<TextLine>> cells = new ArrayList<>();
        cells.add(table.cell(0, wording.get("report.column.total"), Style.STRONG));
        for (ReviewColumn review : report.reviews()) {
            cells.add(
                    table.verdict(
                            cells.size(), Wording.percent(review.score().percent()), Style.CELL));
        }
        cells.add(
                table.verdict(
                        cells.size(), Wording.percent(checklist.score().percent()), Style.CELL));
        if (graded) {
            cells.add(table.verdict(cells.size(), Wording.percent(report.percent()), Style.CELL));
        }
        return cells;
    }
}

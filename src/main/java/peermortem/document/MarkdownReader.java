package peermortem.document;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import peermortem.domain.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns commonmark's nodes into blocks with spans of the snapshot's text.
final class MarkdownReader {
    private static final int DEEPEST = 90;
    private static final int REOPENED_FENCES = 20;
    private static final List<Extension> PLAIN =
            List.of(
                    TaskListItemsExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create());
    private static final Parser WITHOUT_TABLES = parser(PLAIN);
    private static final Parser WITH_TABLES = parser(withTables());

    private final String source;
    private final Set<Limit> limits = EnumSet.noneOf(Limit.class);
    private int fences;

    /// What was read, and the limits that were reached on the way.
    record Result(List<Block> blocks, Set<Limit> limits) {}

    private MarkdownReader(String source) {
        this.source = source;
    }

    static Result read(String source) {
        if (isPage(source)) {
            return new Result(HtmlReader.read(source, 0, source.length()), Set.of());
        }
        MarkdownReader reader = new MarkdownReader(source);
        List<Block> blocks = reader.document(0);
        return new Result(blocks, reader.limits);
    }

    /// A whole HTML page, which Markdown would cut into pieces.
    private static boolean isPage(String source) {
        int at = 0;
        while (at < source.length() && source.charAt(at) <= ' ') {
            at++;
        }
        return source.regionMatches(true, at, "<!doctype html", 0, 14)
                || source.regionMatches(true, at, "<html", 0, 5);
    }

    private static List<Extension> withTables() {
        List<Extension> all = new ArrayList<>(PLAIN);
        all.add(TablesExtension.create());
        return all;
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
    }

    private List<Block> document(int from) {
        return children(parse(source.substring(from)), from, 0);
    }

    private Node parse(String text) {
        if (TableSize.isTooLarge(text)) {
            limits.add(Limit.TABLE_CELLS);
            return WITHOUT_TABLES.parse(text);
        }
        return WITH_TABLES.parse(text);
    }

    private List<Block> children(Node parent, int shift, int depth) {
        if (depth > DEEPEST) {
            limits.add(Limit.NESTING);
        }
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, shift, depth, blocks);
        }
        return List.copyOf(blocks);
    }

    private void block(Node node, int shift, int depth, List<Block> blocks) {
        Span span = span(node, shift);
        switch (node) {
            case Heading heading ->
                    blocks.add(
                            new Block.Heading(
                                    span, heading.getLevel(), inlines(node, span, shift)));
            case Paragraph _ -> blocks.add(new Block.Paragraph(span, inlines(node, span, shift)));
            case ListBlock list -> blocks.add(listing(list, span, shift, depth));
            case BlockQuote _ ->
                    blocks.add(new Block.Quote(span, children(node, shift, depth + 1)));
            case FencedCodeBlock code -> fenced(code, span, blocks);
            case IndentedCodeBlock code ->
                    blocks.add(new Block.Code(span, "", code.getLiteral(), span));
            case HtmlBlock _ -> blocks.addAll(HtmlReader.read(source, span.start(), span.end()));
            case ThematicBreak _ -> blocks.add(new Block.Rule(span));
            case TableBlock table -> blocks.add(new Block.Table(span, rows(table, shift)));
            default -> {}
        }
    }

    private List<Inline> inlines(Node node, Span span, int shift) {
        return InlineReader.read(node, source, shift, span.start());
    }

    private Block listing(ListBlock list, Span span, int shift, int depth) {
        List<Block.Entry> entries = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Optional<Boolean> task =
                    item.getFirstChild() instanceof TaskListItemMarker marker
                            ? Optional.of(marker.isChecked())
                            : Optional.empty();
            entries.add(new Block.Entry(span(item, shift), task, children(item, shift, depth + 1)));
        }
        int start =
                list instanceof OrderedList ordered
                        ? Optional.ofNullable(ordered.getMarkerStartNumber()).orElse(1)
                        : 1;
        return new Block.Listing(span, list instanceof OrderedList, start, List.copyOf(entries));
    }

    private List<Block.Row> rows(Node table, int shift) {
        List<Block.Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(new Block.Row(span(row, shift), cells(row, shift)));
                }
            }
        }
        return List.copyOf(rows);
    }

    private List<Block.Cell> cells(Node row, int shift) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell && !cell.getSourceSpans().isEmpty()) {
                Span span = span(cell, shift);
                cells.add(new Block.Cell(span, inlines(cell, span, shift)));
            }
        }
        return List.copyOf(cells);
    }

    /// A fence that is never closed swallows the rest of the text; what follows a heading in it is
    /// read again.
    private void fenced(FencedCodeBlock code, Span span, List<Block> blocks) {
        int content = Math.min(span.end(), endOfLine(span.start()) + 1);
        if (code.getClosingFenceLength() == null && fences < REOPENED_FENCES) {
            int heading = heading(content, span.end());
            if (heading >= 0) {
                fences++;
                int end = Math.max(content, heading);
                blocks.add(code(code, Span.of(span.start(), end), content, end));
                blocks.addAll(document(heading));
                return;
            }
        }
        int end =
                code.getClosingFenceLength() == null
                        ? span.end()
                        : Math.max(content, startOfLine(span.end()));
        blocks.add(code(code, span, content, end));
    }

    private Block code(FencedCodeBlock code, Span span, int content, int end) {
        String info = Optional.ofNullable(code.getInfo()).orElse("");
        Span inside = Span.of(Math.min(content, end), end);
        String literal =
                code.getClosingFenceLength() == null ? inside.in(source) : code.getLiteral();
        return new Block.Code(span, info, literal, inside);
    }

    /// Where prose goes on behind code: at a heading, or at a full sentence after an empty line.
    private int heading(int from, int to) {
        boolean afterBlank = false;
        for (int at = from; at < to; at = endOfLine(at) + 1) {
            if (isHeading(at, to) || (afterBlank && isSentence(at, endOfLine(at)))) {
                return at;
            }
            afterBlank = source.substring(at, Math.min(to, endOfLine(at))).isBlank();
        }
        return -1;
    }

    private boolean isHeading(int at, int to) {
        int hashes = at;
        while (hashes < to && source.charAt(hashes) == '#') {
            hashes++;
        }
        return hashes - at >= 2
                && hashes - at <= 6
                && hashes + 1 < to
                && source.charAt(hashes) == ' '
                && Character.isUpperCase(source.charAt(hashes + 1));
    }

    private boolean isSentence(int at, int end) {
        int spaces = 0;
        for (int i = at; i < end; i++) {
            spaces += source.charAt(i) == ' ' ? 1 : 0;
        }
        boolean stop =
                end > at && (source.charAt(end - 1) == '.' || source.startsWith(".\r", end - 2));
        return stop && spaces >= 6 && Character.isUpperCase(source.charAt(at));
    }

    private int endOfLine(int at) {
        int newline = source.indexOf('\n', at);
        return newline < 0 ? source.length() : newline;
    }

    private int startOfLine(int at) {
        return source.lastIndexOf('\n', at - 1) + 1;
    }

    private static Span span(Node node, int shift) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Span.of(shift, shift);
        }
        SourceSpan last = spans.getLast();
        int start = spans.getFirst().getInputIndex();
        return Span.of(
                start + shift, Math.max(start, last.getInputIndex() + last.getLength()) + shift);
    }
}

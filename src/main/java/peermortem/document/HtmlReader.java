package peermortem.document;

import org.jsoup.parser.Parser;

import peermortem.domain.Span;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a stretch of HTML inside Markdown as the blocks a reader sees: headings, paragraphs,
/// lists, tables.
final class HtmlReader implements HtmlTokens.Receiver {
    private static final int DEEPEST = 50;
    private static final Set<String> SEPARATE =
            Set.of(
                    ("p div section details summary center pre body article header footer dl dt dd"
                                    + " figure figcaption thead tbody main")
                            .split(" "));
    private final String source;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Set<Inline.Mark> marks = EnumSet.noneOf(Inline.Mark.class);
    private Optional<String> link = Optional.empty();
    private Runs runs;
    private int level;
    private boolean hidden;

    /// A container that is still open.
    private static final class Frame {
        final String name;
        final int start;
        final List<Block> blocks = new ArrayList<>();
        final List<Block.Entry> entries = new ArrayList<>();
        final List<Block.Row> rows = new ArrayList<>();
        final List<Block.Cell> cells = new ArrayList<>();

        Frame(String name, int start) {
            this.name = name;
            this.start = start;
        }
    }

    private HtmlReader(String source) {
        this.source = source;
        this.runs = new Runs(source);
    }

    static List<Block> read(String source, int start, int end) {
        HtmlReader reader = new HtmlReader(source);
        reader.open.push(new Frame("", start));
        HtmlTokens.read(source, start, end, reader);
        reader.flush();
        while (reader.open.size() > 1) {
            reader.close(end);
        }
        return reader.open.element().blocks;
    }

    @Override
    public void text(int start, int end) {
        if (hidden) {
            return;
        }
        int at = start;
        for (int i = start; i < end; i++) {
            if (source.charAt(i) == '\n') {
                piece(at, i);
                newline(i);
                at = i + 1;
            }
        }
        piece(at, end);
    }

    private void newline(int at) {
        if (runs.inlines().isEmpty()) {
            return;
        }
        if (open.size() > 1 || level != 0 || LineBreaks.wraps(source, at)) {
            runs.literal(at, at + 1, " ", marks, link);
        } else {
            runs.add(new Inline.Break(Span.of(at, at + 1)));
        }
    }

    private void piece(int start, int end) {
        int from = start;
        if (runs.inlines().isEmpty()) {
            while (from < end && source.charAt(from) <= ' ') {
                from++;
            }
        }
        if (from < end) {
            String raw = source.substring(from, end);
            String shown = raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, false);
            runs.literal(from, end, shown, marks, link);
        }
    }

    @Override
    public void tag(int start, int end, String name, boolean closing) {
        switch (name) {
            case "script", "style" -> hidden = !closing;
            case "br" -> runs.add(new Inline.Break(Span.of(start, end)));
            case "img" -> image(start, end);
            case "hr" -> {
                flush();
                open.element().blocks.add(new Block.Rule(Span.of(start, end)));
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                level = closing ? 0 : name.charAt(1) - '0';
            }
            case "ul", "ol", "li", "table", "tr", "td", "th", "blockquote" ->
                    container(start, end, name, closing);
            case "a" ->
                    link =
                            closing
                                    ? Optional.empty()
                                    : Optional.of(
                                            HtmlTokens.attribute(
                                                    source.substring(start, end), "href"));
            default -> {
                if (SEPARATE.contains(name)) {
                    flush();
                }
                HtmlTokens.mark(name).ifPresent(mark -> toggle(mark, closing));
            }
        }
    }

    private void toggle(Inline.Mark mark, boolean closing) {
        if (closing) {
            marks.remove(mark);
        } else {
            marks.add(mark);
        }
    }

    private void image(int start, int end) {
        String tag = source.substring(start, end);
        runs.add(
                new Inline.Image(
                        Span.of(start, end),
                        HtmlTokens.attribute(tag, "alt"),
                        HtmlTokens.attribute(tag, "src")));
    }

    private void container(int start, int end, String tag, boolean closing) {
        String name = tag.equals("th") ? "td" : tag;
        if (closing) {
            if (open.stream().anyMatch(f -> f.name.equals(name))) {
                while (!open.element().name.equals(name)) {
                    closeTop(start);
                }
                closeTop(end);
            }
            return;
        }
        flush();
        if (open.size() >= DEEPEST) {
            return;
        }
        switch (name) {
            case "li" -> {
                closeUpTo("li", Set.of("ul", "ol"), start);
                ensure(Set.of("ul", "ol"), "ul", start);
            }
            case "tr" -> {
                closeUpTo("tr", Set.of("table"), start);
                ensure(Set.of("table"), "table", start);
            }
            case "td" -> {
                closeUpTo("td", Set.of("tr"), start);
                ensure(Set.of("table", "tr"), "table", start);
                ensure(Set.of("tr"), "tr", start);
            }
            default -> {}
        }
        open.push(new Frame(name, start));
    }

    /// Closes an open sibling, as HTML does where an end tag is left out.
    private void closeUpTo(String sibling, Set<String> within, int at) {
        for (Frame frame : open) {
            if (within.contains(frame.name)) {
                return;
            }
            if (frame.name.equals(sibling)) {
                while (!open.element().name.equals(sibling)) {
                    closeTop(at);
                }
                closeTop(at);
                return;
            }
        }
    }

    private void ensure(Set<String> parents, String parent, int at) {
        if (!parents.contains(open.element().name)) {
            open.push(new Frame(parent, at));
        }
    }

    private void closeTop(int end) {
        flush();
        close(end);
    }

    private void close(int end) {
        Frame frame = open.pop();
        Frame parent = open.element();
        Span span = Span.of(frame.start, Math.max(frame.start, end));
        switch (frame.name) {
            case "ul", "ol" -> {
                entries(frame);
                parent.blocks.add(
                        new Block.Listing(span, frame.name.equals("ol"), 1, frame.entries));
            }
            case "li" -> parent.entries.add(new Block.Entry(span, Optional.empty(), frame.blocks));
            case "blockquote" -> parent.blocks.add(new Block.Quote(span, frame.blocks));
            case "td" -> parent.cells.add(new Block.Cell(span, Inlines.of(frame.blocks)));
            case "tr" -> parent.rows.add(new Block.Row(span, frame.cells));
            default -> {
                if (!frame.rows.isEmpty()) {
                    parent.blocks.add(new Block.Table(span, frame.rows));
                }
                parent.blocks.addAll(frame.blocks);
            }
        }
    }

    /// Blocks that stand in a list without an item of their own follow as entries.
    private static void entries(Frame frame) {
        for (Block block : frame.blocks) {
            frame.entries.add(new Block.Entry(block.span(), Optional.empty(), List.of(block)));
        }
    }

    private void flush() {
        List<Inline> inlines = Inlines.trimmed(runs.inlines());
        runs = new Runs(source);
        if (inlines.isEmpty()) {
            return;
        }
        Span span = Span.of(inlines.getFirst().span().start(), inlines.getLast().span().end());
        open.element()
                .blocks
                .add(
                        level > 0
                                ? new Block.Heading(span, level, inlines)
                                : new Block.Paragraph(span, inlines));
    }
}

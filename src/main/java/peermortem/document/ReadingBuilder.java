package peermortem.document;

import peermortem.domain.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Flattens blocks into the reading text and its lines.
final class ReadingBuilder {
    private static final int LONGEST_HEADING = 160;
    private final String source;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    private final List<Line> lines = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private int block;

    private ReadingBuilder(String source) {
        this.source = source;
        this.text = new StringBuilder(source.length() + 16);
        this.starts = new int[source.length() + 16];
        this.ends = new int[source.length() + 16];
    }

    static Reading build(String source, List<Block> blocks) {
        ReadingBuilder builder = new ReadingBuilder(source);
        builder.blocks(blocks, 0, Line.Kind.TEXT);
        int length = builder.text.length();
        return new Reading(
                builder.text.toString(),
                Arrays.copyOf(builder.starts, length),
                Arrays.copyOf(builder.ends, length),
                builder.lines,
                builder.seen);
    }

    private void blocks(List<Block> blocks, int depth, Line.Kind first) {
        Line.Kind kind = first;
        for (Block each : blocks) {
            block++;
            switch (each) {
                case Block.Heading heading ->
                        inlines(heading.inlines(), Line.Kind.HEADING, depth, heading.level());
                case Block.Paragraph paragraph -> inlines(paragraph.inlines(), kind, depth, 0);
                case Block.Listing listing -> listing(listing, depth);
                case Block.Entry entry -> blocks(entry.blocks(), depth, Line.Kind.ENTRY);
                case Block.Table table -> table(table, depth);
                case Block.Row row -> row(row, Line.Kind.ROW, depth);
                case Block.Cell cell -> inlines(cell.inlines(), Line.Kind.ROW, depth, 0);
                case Block.Code code -> code(code, depth);
                case Block.Quote quote -> blocks(quote.blocks(), depth, kind);
                case Block.Rule _ -> {}
            }
            kind = Line.Kind.TEXT;
        }
    }

    private void listing(Block.Listing listing, int depth) {
        for (Block.Entry entry : listing.entries()) {
            blocks(entry.blocks(), depth + 1, Line.Kind.ENTRY);
        }
    }

    private void table(Block.Table table, int depth) {
        seen.add(new Seen(Seen.Kind.TABLE, table.span(), text.length(), ""));
        Line.Kind kind = Line.Kind.HEADER_ROW;
        for (Block.Row row : table.rows()) {
            block++;
            row(row, kind, depth);
            kind = Line.Kind.ROW;
        }
    }

    private void row(Block.Row row, Line.Kind kind, int depth) {
        int from = text.length();
        for (Block.Cell cell : row.cells()) {
            if (text.length() > from) {
                put('\t', cell.span().start(), cell.span().start());
            }
            for (Inline inline : cell.inlines()) {
                switch (inline) {
                    case Inline.Run run -> run(run);
                    case Inline.Image image -> image(image);
                    case Inline.Break line -> put(' ', line.span().start(), line.span().end());
                }
            }
        }
        end(kind, from, depth, 0, from);
    }

    private void inlines(List<Inline> inlines, Line.Kind first, int depth, int level) {
        Line.Kind kind = first;
        int from = text.length();
        int bold = from;
        boolean leading = true;
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Run run -> {
                    run(run);
                    if (leading && run.marks().contains(Inline.Mark.BOLD)) {
                        bold = text.length();
                    } else if (hasLetter(run.text())) {
                        leading = false;
                    }
                }
                case Inline.Image image -> image(image);
                case Inline.Break _ -> {
                    end(kind, from, depth, level, bold);
                    kind = kind == Line.Kind.ENTRY ? Line.Kind.TEXT : kind;
                    from = text.length();
                    bold = from;
                    leading = true;
                }
            }
        }
        end(kind, from, depth, level, bold);
    }

    private void run(Inline.Run run) {
        if (run.link().isPresent()) {
            seen.add(new Seen(Seen.Kind.LINK, run.span(), text.length(), run.link().get()));
        }
        String shown = run.text();
        Span span = run.span();
        boolean exact = shown.length() == span.length();
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            int start = exact ? span.start() + i : span.start();
            put(c == '\n' || c == '\r' ? ' ' : c, start, exact ? start + 1 : span.end());
        }
    }

    private void image(Inline.Image image) {
        seen.add(new Seen(Seen.Kind.IMAGE, image.span(), text.length(), image.address()));
    }

    private void code(Block.Code code, int depth) {
        seen.add(new Seen(Seen.Kind.CODE, code.span(), text.length(), code.language()));
        boolean fenced = code.content().start() > code.span().start() || code.span().isEmpty();
        Line.Kind kind = fenced ? Line.Kind.CODE : Line.Kind.TEXT;
        int from = text.length();
        for (int i = code.content().start(); i < code.content().end(); i++) {
            char c = source.charAt(i);
            if (c == '\n'
                    || (c == '\r' && i + 1 < source.length() && source.charAt(i + 1) != '\n')) {
                end(kind, from, depth + (fenced ? 0 : 1), 0, from);
                from = text.length();
            } else if (c != '\r') {
                put(c, i, i + 1);
            }
        }
        end(kind, from, depth + (fenced ? 0 : 1), 0, from);
    }

    private void end(Line.Kind kind, int from, int depth, int level, int bold) {
        int to = text.length();
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (to > from) {
            Markers.Start start = Markers.skip(text, from, to);
            boolean title = kind == Line.Kind.HEADING && to - from <= LONGEST_HEADING;
            Line.Kind shown = kind == Line.Kind.HEADING && !title ? Line.Kind.TEXT : kind;
            lines.add(
                    new Line(
                            shown,
                            from,
                            start.content(),
                            to,
                            start.bullet() && shown != Line.Kind.HEADING,
                            depth,
                            title ? level : 0,
                            Math.clamp(bold, start.content(), Math.max(start.content(), to)),
                            block));
        }
        if (text.length() > from) {
            int at = text.length() == 0 ? 0 : ends[text.length() - 1];
            put('\n', at, at);
        }
    }

    private void put(char c, int start, int end) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}

package peermortem.document;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import peermortem.domain.Span;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns the inline nodes of one block into runs, images and breaks. HTML tags among them set
/// marks.
final class InlineReader {
    private final String source;
    private final int shift;
    private final Runs runs;
    private final Set<Inline.Mark> tagged = EnumSet.noneOf(Inline.Mark.class);
    private int cursor;

    private InlineReader(String source, int shift, int start) {
        this.source = source;
        this.shift = shift;
        this.runs = new Runs(source);
        this.cursor = start;
    }

    /// The inlines below `parent`; `shift` is added to every offset of the nodes.
    static List<Inline> read(Node parent, String source, int shift, int start) {
        InlineReader reader = new InlineReader(source, shift, start);
        reader.children(parent, Set.of(), Optional.empty());
        return List.copyOf(reader.runs.inlines());
    }

    private void children(Node parent, Set<Inline.Mark> marks, Optional<String> link) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node, marks, link);
        }
    }

    private void read(Node node, Set<Inline.Mark> marks, Optional<String> link) {
        switch (node) {
            case Text text -> text(text, marks, link);
            case Code code -> code(code, marks, link);
            case StrongEmphasis strong ->
                    children(strong, Runs.with(marks, Inline.Mark.BOLD), link);
            case Emphasis emphasis ->
                    children(emphasis, Runs.with(marks, Inline.Mark.ITALIC), link);
            case Strikethrough struck ->
                    children(struck, Runs.with(marks, Inline.Mark.STRUCK), link);
            case Link target -> children(target, marks, Optional.of(target.getDestination()));
            case Image image -> image(image);
            case SoftLineBreak _ -> softBreak(marks, link);
            case HardLineBreak _ -> hardBreak();
            case HtmlInline html -> tag(html);
            default -> children(node, marks, link);
        }
    }

    private void text(Text text, Set<Inline.Mark> marks, Optional<String> link) {
        String literal = text.getLiteral();
        Span span = span(text, literal);
        int end = span.end() - literal.length();
        // the task list extension cuts its marker off the literal, but not off the span
        boolean markerCut =
                !source.startsWith(literal, span.start()) && source.startsWith(literal, end);
        runs.literal(markerCut ? end : span.start(), span.end(), literal, all(marks), link);
        cursor = span.end();
    }

    private void code(Code code, Set<Inline.Mark> marks, Optional<String> link) {
        Span span = span(code, code.getLiteral());
        String literal = code.getLiteral();
        int start = span.start();
        int ticks = 0;
        while (start < span.end() && source.charAt(start) == '`') {
            start++;
            ticks++;
        }
        int end = span.end() - ticks;
        if (end - start == literal.length() + 2) {
            start++;
            end--;
        }
        Span content = end - start == literal.length() && start <= end ? Span.of(start, end) : span;
        if (!literal.isEmpty()) {
            runs.add(
                    new Inline.Run(
                            content, literal, Runs.with(all(marks), Inline.Mark.CODE), link));
        }
        cursor = span.end();
    }

    private void image(Image image) {
        Span span = span(image, "");
        StringBuilder alternative = new StringBuilder();
        for (Node node = image.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                alternative.append(text.getLiteral());
            }
        }
        runs.add(new Inline.Image(span, alternative.toString(), image.getDestination()));
        cursor = span.end();
    }

    private void softBreak(Set<Inline.Mark> marks, Optional<String> link) {
        int newline = nextNewline();
        if (LineBreaks.wraps(source, newline)) {
            runs.literal(newline, newline + 1, " ", all(marks), link);
        } else {
            runs.add(new Inline.Break(Span.of(newline, newline + 1)));
        }
        cursor = newline + 1;
    }

    private void hardBreak() {
        int newline = nextNewline();
        runs.add(new Inline.Break(Span.of(newline, newline + 1)));
        cursor = newline + 1;
    }

    private int nextNewline() {
        int at = cursor;
        while (at < source.length() - 1 && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            at++;
        }
        return source.charAt(at) == '\r'
                        && at + 1 < source.length()
                        && source.charAt(at + 1) == '\n'
                ? at + 1
                : at;
    }

    private void tag(HtmlInline html) {
        String literal = html.getLiteral();
        Span span = span(html, literal);
        cursor = span.end();
        String name = HtmlTokens.name(literal);
        boolean closing = literal.startsWith("</");
        switch (name) {
            case "br" -> runs.add(new Inline.Break(span));
            case "img" ->
                    runs.add(
                            new Inline.Image(
                                    span,
                                    HtmlTokens.attribute(literal, "alt"),
                                    HtmlTokens.attribute(literal, "src")));
            default -> HtmlTokens.mark(name).ifPresent(mark -> toggle(mark, closing));
        }
    }

    private void toggle(Inline.Mark mark, boolean closing) {
        if (closing) {
            tagged.remove(mark);
        } else {
            tagged.add(mark);
        }
    }

    private Set<Inline.Mark> all(Set<Inline.Mark> marks) {
        if (tagged.isEmpty()) {
            return marks;
        }
        EnumSet<Inline.Mark> union = EnumSet.copyOf(tagged);
        union.addAll(marks);
        return union;
    }

    private Span span(Node node, String literal) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            SourceSpan last = spans.getLast();
            return Span.of(
                    spans.getFirst().getInputIndex() + shift,
                    last.getInputIndex() + last.getLength() + shift);
        }
        int at = source.indexOf(literal, cursor);
        return at < 0 || at > cursor + 1000
                ? Span.of(cursor, cursor)
                : Span.of(at, at + literal.length());
    }
}

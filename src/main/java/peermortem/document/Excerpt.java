package peermortem.document;

import peermortem.domain.Evidence;
import peermortem.domain.Span;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The words of a passage as the page shows them, on one line: no Markdown, no tags, and images by
/// name. Where the page shows nothing of a passage, it is told as it was typed.
public final class Excerpt {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Marks whose other half lies outside of the passage.
    private static final Pattern HALVES = Pattern.compile("\\*\\*|__|~~|`|\\]\\([^)\\s]*\\)");

    private final Postmortem postmortem;
    private final Span wanted;
    private final UnaryOperator<String> image;
    private final StringBuilder shown = new StringBuilder();

    private Excerpt(Postmortem postmortem, Span wanted, UnaryOperator<String> image) {
        this.postmortem = postmortem;
        this.wanted = wanted;
        this.image = image;
    }

    /// `image` makes words of an image's alternative text.
    public static String of(Postmortem postmortem, Span span, UnaryOperator<String> image) {
        Excerpt excerpt = new Excerpt(postmortem, span, image);
        excerpt.blocks(postmortem.blocks());
        String shown = oneLine(excerpt.shown.toString());
        return shown.isEmpty() ? oneLine(span.in(postmortem.text())) : shown;
    }

    /// Words that lie in this text, or that were taken from another one.
    public static String of(Postmortem postmortem, Evidence evidence, UnaryOperator<String> image) {
        Span span = evidence.span();
        boolean here =
                span.end() <= postmortem.text().length()
                        && span.in(postmortem.text()).equals(evidence.text());
        return here ? of(postmortem, span, image) : of(evidence.text(), image);
    }

    /// Words that were cut from a text which is not at hand.
    public static String of(String words, UnaryOperator<String> image) {
        String shown = of(Postmortem.parse(words), Span.of(0, words.length()), image);
        return oneLine(HALVES.matcher(shown).replaceAll(""));
    }

    private static String oneLine(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    private void blocks(List<? extends Block> blocks) {
        blocks.forEach(
                block -> {
                    block(block);
                    shown.append(' ');
                });
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> inlines(heading.inlines());
            case Block.Paragraph paragraph -> inlines(paragraph.inlines());
            case Block.Listing listing -> blocks(listing.entries());
            case Block.Entry entry -> blocks(entry.blocks());
            case Block.Table table -> blocks(table.rows());
            case Block.Row row -> row(row);
            case Block.Cell cell -> inlines(cell.inlines());
            case Block.Code code -> add(code.content().in(postmortem.text()), code.content());
            case Block.Quote quote -> blocks(quote.blocks());
            case Block.Rule _ -> {}
        }
    }

    private void row(Block.Row row) {
        int start = shown.length();
        for (Block.Cell cell : row.cells()) {
            int before = shown.length();
            inlines(cell.inlines());
            if (before > start && shown.length() > before) {
                shown.insert(before, " | ");
            }
        }
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Run run -> add(run.text(), run.span());
                case Inline.Break line -> shown.append(line.span().overlaps(wanted) ? " " : "");
                case Inline.Image(Span span, String alternative, String _) ->
                        shown.append(span.overlaps(wanted) ? image.apply(alternative) : "");
            }
        }
    }

    /// The part of a run that was asked for; all of it where its characters do not correspond.
    private void add(String text, Span span) {
        if (!span.overlaps(wanted)) {
            return;
        }
        boolean exact = text.length() == span.length();
        int from = exact ? Math.max(0, wanted.start() - span.start()) : 0;
        int to = exact ? Math.min(text.length(), wanted.end() - span.start()) : text.length();
        shown.append(text, from, to);
    }
}

package peermortem.document;

import peermortem.domain.Span;

import java.util.ArrayList;
import java.util.List;

/// Runs of inlines: those of blocks in a row, and those without blank ends.
final class Inlines {
    private Inlines() {}

    static List<Inline> of(List<Block> blocks) {
        List<Inline> all = new ArrayList<>();
        for (Block block : blocks) {
            if (!all.isEmpty()) {
                all.add(new Inline.Break(Span.of(block.span().start(), block.span().start())));
            }
            switch (block) {
                case Block.Paragraph paragraph -> all.addAll(paragraph.inlines());
                case Block.Heading heading -> all.addAll(heading.inlines());
                case Block.Listing list -> list.entries().forEach(e -> all.addAll(of(e.blocks())));
                case Block.Quote quote -> all.addAll(of(quote.blocks()));
                default -> {}
            }
        }
        return all;
    }

    static List<Inline> trimmed(List<Inline> inlines) {
        int from = 0;
        int to = inlines.size();
        while (from < to && isBlank(inlines.get(from))) {
            from++;
        }
        while (to > from && isBlank(inlines.get(to - 1))) {
            to--;
        }
        return List.copyOf(inlines.subList(from, to));
    }

    private static boolean isBlank(Inline inline) {
        return switch (inline) {
            case Inline.Run run -> run.text().isBlank();
            case Inline.Break _ -> true;
            case Inline.Image _ -> false;
        };
    }
}

package peermortem.ui.document;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import peermortem.document.Block;
import peermortem.document.Inline;
import peermortem.document.Postmortem;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A reason or note as its reader sees it: bold, lists, code and the rest of Markdown as in a
/// postmortem. Where links lead stands below, since a comment comes from somebody else. Plain words
/// stay a label.
public final class Comment extends VBox {
    /// A longer one is shown as it was typed, so that a hostile one costs nothing.
    private static final int LONGEST = 5_000;

    private Comment(Messages words, Postmortem text) {
        getStyleClass().add("comment");
        PageText page = new PageText(words, text);
        new BlockColumn<>(BlockNodes::of).showIn(this, text.blocks(), page);
        page.takeFilled().forEach(block -> block.setHighlights(List.of()));
        for (String address : links(text.blocks())) {
            getChildren()
                    .add(Controls.wrapped(words.get("comment.link", address), "muted", "small"));
        }
    }

    public static Region of(Messages words, String text) {
        return formatted(text)
                ? new Comment(words, Postmortem.parse(text))
                : Controls.wrapped(text);
    }

    /// True where a text looks other than it was typed.
    public static boolean formatted(String text) {
        return text.length() <= LONGEST
                && !text.isBlank()
                && Postmortem.parse(text).blocks().stream().anyMatch(Comment::formatted);
    }

    private static boolean formatted(Block block) {
        return !(block instanceof Block.Paragraph(var span, List<Inline> inlines))
                || inlines.stream().anyMatch(Comment::formatted);
    }

    private static boolean formatted(Inline inline) {
        return switch (inline) {
            case Inline.Run run -> !run.marks().isEmpty() || run.link().isPresent();
            case Inline.Image image -> true;
            case Inline.Break ignored -> false;
        };
    }

    private static Set<String> links(List<Block> blocks) {
        Set<String> found = new LinkedHashSet<>();
        blocks.stream()
                .flatMap(Comment::inlines)
                .forEach(
                        inline -> {
                            if (inline instanceof Inline.Run run) {
                                run.link()
                                        .filter(address -> !address.equals(run.text()))
                                        .ifPresent(found::add);
                            }
                        });
        return found;
    }

    private static Stream<Inline> inlines(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.inlines().stream();
            case Block.Paragraph paragraph -> paragraph.inlines().stream();
            case Block.Cell cell -> cell.inlines().stream();
            case Block.Listing listing -> listing.entries().stream().flatMap(Comment::inlines);
            case Block.Entry entry -> entry.blocks().stream().flatMap(Comment::inlines);
            case Block.Table table -> table.rows().stream().flatMap(Comment::inlines);
            case Block.Row row -> row.cells().stream().flatMap(Comment::inlines);
            case Block.Quote quote -> quote.blocks().stream().flatMap(Comment::inlines);
            case Block.Code ignored -> Stream.empty();
            case Block.Rule ignored -> Stream.empty();
        };
    }
}

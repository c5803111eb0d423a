package peermortem.ui.document;

import peermortem.document.Block;
import peermortem.document.Inline;
import peermortem.domain.Span;
import peermortem.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the shown text of blocks from what the parser found.
final class BlockTexts {
    private final Messages words;
    private final String snapshot;

    BlockTexts(Messages words, String snapshot) {
        this.words = words;
        this.snapshot = snapshot;
    }

    BlockText of(List<Inline> inlines) {
        return new BlockText(inlines.stream().map(this::piece).toList());
    }

    private Piece piece(Inline inline) {
        return switch (inline) {
            case Inline.Run run -> run(run);
            case Inline.Break(Span span) ->
                    new Piece("\n", span, false, List.of(), Optional.empty());
            case Inline.Image(Span span, String alternative, String address) ->
                    new Piece(
                            words.image(alternative),
                            span,
                            false,
                            List.of("image"),
                            Optional.of(address));
        };
    }

    private static Piece run(Inline.Run run) {
        List<String> styles = new ArrayList<>();
        for (Inline.Mark mark : run.marks()) {
            styles.add(
                    switch (mark) {
                        case BOLD -> "bold";
                        case ITALIC -> "italic";
                        case CODE -> "code";
                        case STRUCK -> "struck";
                    });
        }
        if (run.link().isPresent()) {
            styles.add("link");
        }
        return new Piece(
                run.text(),
                run.span(),
                run.text().length() == run.span().length(),
                styles,
                run.link());
    }

    /// Code line by line, since the snapshot may indent it.
    BlockText of(Block.Code code) {
        List<Piece> pieces = new ArrayList<>();
        int from = code.content().start();
        String literal = code.literal().stripTrailing();
        for (String line : literal.split("(?<=\n)", -1)) {
            int at = snapshot.indexOf(line.stripTrailing(), from);
            int end = at + line.stripTrailing().length();
            if (at < 0 || end > code.content().end()) {
                pieces.add(
                        new Piece(
                                line,
                                code.content(),
                                false,
                                List.of("code-line"),
                                Optional.empty()));
            } else {
                pieces.add(
                        Piece.exact(line.stripTrailing(), Span.of(at, end), List.of("code-line")));
                String rest = line.substring(line.stripTrailing().length());
                if (!rest.isEmpty()) {
                    pieces.add(Piece.added(rest, end, List.of("code-line")));
                }
                from = end;
            }
        }
        return new BlockText(pieces);
    }
}

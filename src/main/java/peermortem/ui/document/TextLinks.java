package peermortem.ui.document;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.IndexRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The links of a text for the keyboard: one at a time is selected, and its address can be shown.
final class TextLinks {
    private record Link(Selection.At from, Selection.At to, String address) {}

    private final TextSurface surface;
    private final TextPointer pointer;

    TextLinks(TextSurface surface, TextPointer pointer) {
        this.surface = surface;
        this.pointer = pointer;
    }

    /// Selects the next link after the caret (or the one before it); false where there is none.
    boolean step(int by) {
        Selection.At from = surface.selection().from();
        Selection.At to = surface.selection().to();
        List<Link> links = links();
        Optional<Link> wanted =
                by > 0
                        ? links.stream().filter(l -> l.from().compareTo(to) >= 0).findFirst()
                        : links.reversed().stream()
                                .filter(l -> l.to().compareTo(from) <= 0)
                                .findFirst();
        wanted.ifPresent(this::select);
        return wanted.isPresent();
    }

    private void select(Link link) {
        surface.selection().select(link.from(), link.to());
        surface.scrollTo(block(link), bounds(link));
    }

    /// Shows the selected link's address and what can be done with it; false where none is
    /// selected.
    boolean show() {
        Optional<Link> selected =
                links().stream()
                        .filter(l -> l.from().equals(surface.selection().from()))
                        .filter(l -> l.to().equals(surface.selection().to()))
                        .findFirst();
        selected.ifPresent(link -> pointer.showLink(block(link), bounds(link), link.address()));
        return selected.isPresent();
    }

    private TextBlock block(Link link) {
        return surface.blocks().get(link.from().block());
    }

    private Rectangle2D bounds(Link link) {
        return block(link).boundsOf(new IndexRange(link.from().offset(), link.to().offset()));
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < surface.blocks().size(); i++) {
            int at = 0;
            for (Piece piece : surface.blocks().get(i).text().pieces()) {
                int end = at + piece.text().length();
                if (piece.address().isPresent()) {
                    add(links, new Link(at(i, at), at(i, end), piece.address().get()));
                }
                at = end;
            }
        }
        return links;
    }

    private static Selection.At at(int block, int offset) {
        return new Selection.At(block, offset);
    }

    /// A link whose words are styled differently comes in several pieces.
    private static void add(List<Link> links, Link next) {
        if (!links.isEmpty()
                && links.getLast().to().equals(next.from())
                && links.getLast().address().equals(next.address())) {
            Link first = links.removeLast();
            links.add(new Link(first.from(), next.to(), next.address()));
        } else {
            links.add(next);
        }
    }
}

package peermortem.ui.review;

import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Span;
import peermortem.ui.common.UiContext;
import peermortem.ui.document.DocumentView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes between the item in front and the passages of the text that belong to it.
final class Passages {
    private final UiContext context;
    private final ReviewModel model;
    private final DocumentView document;
    private int next;

    Passages(UiContext context, ReviewModel model, DocumentView document) {
        this.context = context;
        this.model = model;
        this.document = document;
        model.itemProperty().addListener((property, before, now) -> next = 0);
    }

    /// Goes to the item's evidence; pressed again, to the next place of it. Where that stands in
    /// the other text, it is brought to the front first.
    void jump() {
        model.itemProperty().get().ifPresent(this::jump);
    }

    private void jump(ItemId item) {
        List<Span> places = model.numbers().places(item);
        if (!places.isEmpty()) {
            document.reveal(places.get(next % places.size()));
            next++;
        } else if (inFront() != readFrom(item)) {
            model.showPart(readFrom(item));
        } else {
            say("review.no-evidence");
        }
    }

    private Part inFront() {
        return model.openProperty().get().map(ReviewModel.Open::part).orElse(Part.MAIN);
    }

    private Part readFrom(ItemId item) {
        return model.openProperty().get().map(o -> model.readFrom(o, item)).orElse(Part.MAIN);
    }

    /// Ties the selected passage to the item.
    void mark(Runnable done) {
        Optional<Span> selected = document.selected();
        if (inFront() != Part.MAIN) {
            say("review.mark.main");
        } else if (selected.isEmpty()) {
            say("review.mark.nothing");
            document.focusText();
        } else {
            model.itemProperty().get().ifPresent(item -> mark(item, selected.get()));
            done.run();
        }
    }

    private void mark(ItemId item, Span selected) {
        List<Span> passages = new ArrayList<>(model.edits().review().tick(item).passages());
        if (!passages.contains(selected)) {
            passages.add(selected);
            model.edits().passages(item, passages);
        }
    }

    private void say(String key) {
        context.notices().info(context.words().get(key));
    }
}

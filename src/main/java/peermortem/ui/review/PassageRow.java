package peermortem.ui.review;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import peermortem.document.Excerpt;
import peermortem.document.Postmortem;
import peermortem.domain.Part;
import peermortem.domain.Snapshot;
import peermortem.domain.Span;
import peermortem.domain.Tick;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.List;

/// A passage that the reviewer marked for an item, which can be taken away again.
final class PassageRow extends HBox {
    PassageRow(Messages words, ReviewModel model, Tick tick, Span span) {
        String text = model.openProperty().get().map(o -> quote(words, o, span)).orElse("");
        Label quote = Controls.wrapped(words.get("review.passage", text), "small", "own-passage");
        HBox.setHgrow(quote, Priority.ALWAYS);
        Button remove =
                Controls.iconButton(
                        "passage-remove",
                        Feather.X,
                        words.get("review.passage.remove"),
                        () -> {
                            List<Span> rest =
                                    tick.passages().stream().filter(s -> !s.equals(span)).toList();
                            model.edits().passages(tick.item(), rest);
                        });
        remove.setDisable(model.frozen());
        getChildren().addAll(quote, remove);
        getStyleClass().add("row");
    }

    /// Passages are marked in the postmortem, whichever text is in front.
    private static String quote(Messages words, ReviewModel.Open open, Span span) {
        Snapshot main = open.sheet().snapshots().get(Part.MAIN);
        String text = main == null ? "" : main.text();
        if (span.end() > text.length()) {
            return "";
        }
        Postmortem whole = open.part() == Part.MAIN ? open.postmortem() : Postmortem.parse(text);
        String quoted = Excerpt.of(whole, span, words::image);
        return quoted.length() > 90 ? quoted.substring(0, 89) + "…" : quoted;
    }
}

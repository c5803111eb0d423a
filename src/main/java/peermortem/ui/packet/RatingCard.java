package peermortem.ui.packet;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.service.packet.Result;
import peermortem.service.packet.ResultAnswer.Rated;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.document.Comment;

import java.util.Optional;

/// One review as its author reads it: the note, the reasons of what is not met, and the question
/// whether it helped, which can be answered until the grade is shown.
final class RatingCard extends VBox {
    RatingCard(Messages words, PacketModel model, Opened.Graded graded, Result.Given given) {
        getStyleClass().add("packet-card");
        getChildren()
                .add(
                        Controls.wrapped(
                                words.get("packet.result.review-by", given.reviewer()), "strong"));
        if (!given.note().isBlank()) {
            getChildren().add(Comment.of(words, given.note()));
        }
        given.ticks().stream()
                .filter(t -> t.verdict() == TickVerdict.NOT_MET)
                .forEach(t -> getChildren().add(reason(words, graded.desk().result(), t)));
        Optional<Rated> rated =
                graded.said().ratings().stream()
                        .filter(r -> r.reviewer().equals(given.reviewer()))
                        .findFirst();
        if (!graded.revealed()) {
            getChildren().add(question(words, model, graded, given, rated));
        } else if (rated.isPresent()) {
            String key =
                    rated.get().helpful() ? "packet.result.helped" : "packet.result.not-helped";
            getChildren().add(Controls.wrapped(words.get(key), "muted"));
        }
    }

    private static Region reason(Messages words, Result result, Tick tick) {
        String item = result.rubric().item(tick.item()).map(i -> i.text()).orElse("");
        if (!Comment.formatted(tick.reason())) {
            return Controls.wrapped(words.get("packet.result.not-met", item, tick.reason()));
        }
        return new VBox(
                Controls.wrapped(words.get("packet.result.not-met", item, "")),
                Comment.of(words, tick.reason()));
    }

    private static HBox question(
            Messages words,
            PacketModel model,
            Opened.Graded graded,
            Result.Given given,
            Optional<Rated> rated) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton yes = answer("helpful", words.get("packet.result.yes"), given, group);
        ToggleButton no = answer("not-helpful", words.get("packet.result.no"), given, group);
        yes.setSelected(rated.filter(Rated::helpful).isPresent());
        no.setSelected(rated.filter(r -> !r.helpful()).isPresent());
        yes.setOnAction(event -> model.rate(graded.desk(), given.reviewer(), true));
        no.setOnAction(event -> model.rate(graded.desk(), given.reviewer(), false));
        HBox row = new HBox(Controls.label(words.get("packet.result.helpful")), yes, no);
        row.getStyleClass().add("row");
        return row;
    }

    private static ToggleButton answer(
            String id, String text, Result.Given given, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.setId(Controls.id(id, given.reviewer()));
        button.setAccessibleText(text + ", " + given.reviewer());
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}

package peermortem.ui.packet;

import javafx.scene.layout.VBox;

import peermortem.domain.ItemId;
import peermortem.service.packet.Result;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.SideBySide;
import peermortem.ui.document.Comment;

import java.util.Optional;

/// What an author appealed, with the item as it counted before beside what was ruled since.
final class BothVersions extends VBox {
    private final Messages words;

    BothVersions(Messages words, Result.Contested contested) {
        this.words = words;
        ItemId item = contested.item();
        setId(Controls.id("appealed", item));
        getStyleClass().add("appeal-box");
        SideBySide both =
                new SideBySide(
                        version(
                                "packet.result.before",
                                contested.before(),
                                words.get("packet.result.item-state-not-met"),
                                words.get("packet.result.by-ticks")),
                        version(
                                "packet.result.after",
                                contested.after(),
                                words.get("packet.result.waits"),
                                ""));
        getChildren()
                .addAll(
                        Controls.wrapped(
                                words.get(
                                        "packet.result.appealed",
                                        contested.quote(),
                                        contested.argument())),
                        both);
    }

    private VBox version(
            String title, Optional<Result.Ruling> ruling, String otherwise, String because) {
        String state = ruling.map(r -> words.get(key(r.met()))).orElse(otherwise);
        String reason = ruling.map(Result.Ruling::reason).orElse(because);
        VBox box =
                new VBox(
                        Controls.label(words.get(title), "overline"),
                        Controls.wrapped(state, "strong"));
        if (!reason.isBlank()) {
            box.getChildren().add(Comment.of(words, reason));
        }
        box.getStyleClass().add("opinion");
        return box;
    }

    private static String key(boolean met) {
        return met ? "packet.result.item-state-met" : "packet.result.item-state-not-met";
    }
}

package peermortem.ui.classroom.alike;

import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.service.AlikePair;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;

/// Two names and how much of the shorter text they share.
final class PairCell extends ListCell<AlikePair> {
    private final ClassRoom room;

    PairCell(ClassRoom room) {
        this.room = room;
    }

    @Override
    protected void updateItem(@Nullable AlikePair pair, boolean empty) {
        super.updateItem(pair, empty);
        setText(null);
        setGraphic(null);
        if (empty || pair == null || room.model().overview().isEmpty()) {
            return;
        }
        var overview = room.model().overview().get();
        String names =
                room.words()
                        .get(
                                "alike.names",
                                Rows.author(overview, pair.one()),
                                pair.earlier()
                                        .map(
                                                e ->
                                                        room.words()
                                                                .get(
                                                                        "alike.earlier.author",
                                                                        e.author(),
                                                                        e.assignment()))
                                        .orElseGet(() -> Rows.author(overview, pair.other())));
        String share =
                room.words().get("alike.share", Math.round(100 * pair.share()), pair.passages());
        var name = Controls.wrapped(names, "strong");
        name.prefWidthProperty().bind(widthProperty().subtract(30));
        setGraphic(new VBox(name, Controls.label(share, "muted", "small")));
        setAccessibleText(names + ", " + share);
    }
}

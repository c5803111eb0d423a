package peermortem.ui.classroom.desk;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Event;
import peermortem.ui.common.Controls;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// One event of the log: what, who, when, and how it changed.
public final class EventCell extends ListCell<Event> {
    private final ClassRoom room;

    public EventCell(ClassRoom room) {
        this.room = room;
    }

    @Override
    protected void updateItem(@Nullable Event event, boolean empty) {
        super.updateItem(event, empty);
        setText(null);
        setGraphic(null);
        if (empty || event == null) {
            return;
        }
        ZoneId zone =
                room.model().overview().map(o -> o.assignment().zone()).orElse(ZoneOffset.UTC);
        EventWords said = new EventWords(room.words(), room.model().overview());
        String head = room.words().get("log.line", event.number(), said.kind(event));
        String tail =
                room.words()
                        .get(
                                "log.who-when",
                                said.who(event),
                                said.subject(event),
                                ClassWords.moment(event.at(), zone));
        VBox lines =
                new VBox(
                        new HBox(8, Controls.label(head, "strong"), Controls.label(tail, "muted")));
        String change = EventWords.change(event);
        if (!change.isEmpty()) {
            lines.getChildren().add(Controls.label(change, "small", "muted"));
        }
        setGraphic(lines);
        setAccessibleText(head + ", " + tail + ", " + change);
    }
}

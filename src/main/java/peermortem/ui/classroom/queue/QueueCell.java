package peermortem.ui.classroom.queue;

import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;

import java.util.Locale;
import java.util.function.Consumer;

/// Who and why, what a decision is worth, and the button that settles it.
final class QueueCell extends ListCell<NeedsYou> {
    private final ClassRoom room;
    private final Consumer<NeedsYou> act;

    QueueCell(ClassRoom room, Consumer<NeedsYou> act) {
        this.room = room;
        this.act = act;
    }

    @Override
    protected void updateItem(@Nullable NeedsYou need, boolean empty) {
        super.updateItem(need, empty);
        setText(null);
        setGraphic(null);
        if (empty || need == null || room.model().overview().isEmpty()) {
            return;
        }
        Overview overview = room.model().overview().get();
        String name = Rows.author(overview, need.submission());
        String reason = room.says().need(need, overview);
        String worth = worth(need);
        String action = room.says().needAction(need.reason());
        Button button = Controls.button("queue-act-" + getIndex(), action, () -> act.accept(need));
        button.setFocusTraversable(false); // the list has Enter
        HBox line =
                new HBox(
                        new VBox(Controls.label(name, "strong"), Controls.label(reason, "muted")),
                        Controls.spring(),
                        Controls.label(worth, "muted", "small"),
                        button);
        line.getStyleClass().add("row");
        setGraphic(line);
        setAccessibleText(
                room.words().get("class.needs.accessible", action, name, reason + " " + worth));
    }

    /// Nothing where the decision tells nothing more, as where it was ruled before an appeal.
    private String worth(NeedsYou need) {
        String points = String.format(Locale.ROOT, "%.1f", Math.sqrt(need.gain()));
        return need.decidable() && !points.equals("0.0")
                ? room.words().get("queue.worth", points)
                : "";
    }
}

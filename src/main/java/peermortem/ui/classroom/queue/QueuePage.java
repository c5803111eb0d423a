package peermortem.ui.classroom.queue;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import peermortem.service.DecisionQueue;
import peermortem.service.NeedsYou;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;
import peermortem.ui.common.KeyHint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The whole queue: what waits, by reason, the most telling decision first, with how far grades are
/// off now and after the next decisions, and the random audit.
public final class QueuePage extends ClassPage {
    private static final int SOON = 10;

    private final ListView<NeedsYou> list = new ListView<>();
    private final ReasonBar reasons;
    private final AuditStrip audit;
    private final Label left;
    private final Consumer<NeedsYou> act;
    private Optional<DecisionQueue> queue = Optional.empty();

    public QueuePage(ClassRoom room, Consumer<NeedsYou> act) {
        super(room, "queue", room.words().get("queue.title"));
        this.act = act;
        reasons = new ReasonBar(room.words(), this::fill);
        audit = new AuditStrip(room);
        left = Controls.wrapped("", "page-strip");
        left.setId("queue-left");
        list.setId("queue-list");
        list.setAccessibleText(room.words().get("queue.list"));
        list.setPlaceholder(Controls.wrapped(room.words().get("class.needs.none"), "muted"));
        list.setCellFactory(view -> new QueueCell(room, act));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox body = new VBox(left, reasons, list, audit);
        VBox.setVgrow(list, Priority.ALWAYS);
        setCenter(body);
    }

    @Override
    public void refreshed() {
        room().model()
                .ask(
                        room().words().get("queue.loading"),
                        desk -> desk.moderation().queue(),
                        this::show);
    }

    private void show(DecisionQueue now) {
        queue = Optional.of(now);
        left.setText(left(now));
        reasons.show(now.needs());
        audit.show(now.audit());
        fill();
    }

    private String left(DecisionQueue now) {
        if (now.decisions() == 0) {
            return room().words()
                    .get(
                            now.errors().isEmpty() ? "queue.no-grades" : "queue.all-told",
                            points(now, 0));
        }
        int soon = Math.min(SOON, now.decisions());
        return room().words()
                .get(
                        soon == now.decisions() ? "queue.left.few" : "queue.left",
                        points(now, 0),
                        soon,
                        points(now, soon),
                        now.decisions(),
                        points(now, now.decisions()));
    }

    private static String points(DecisionQueue now, int decisions) {
        return String.format(Locale.ROOT, "%.1f", now.errorAfter(decisions));
    }

    private void fill() {
        int at = list.getSelectionModel().getSelectedIndex();
        List<NeedsYou> shown = new ArrayList<>();
        queue.ifPresent(q -> q.needs().stream().filter(reasons::shows).forEach(shown::add));
        list.getItems().setAll(shown);
        if (!shown.isEmpty()) {
            list.getSelectionModel().select(Math.clamp(at, 0, shown.size() - 1));
        }
    }

    private void pressed(KeyEvent event) {
        NeedsYou chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null) {
            event.consume();
            act.accept(chosen);
        }
    }

    @Override
    public void shown() {
        refreshed(); // what was settled on the page in front is gone
        list.requestFocus();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of(room().words().get("queue.keys.act"), "Enter"),
                KeyHint.of(room().words().get("keys.back"), "Esc"));
    }
}

package peermortem.ui.classroom.queue;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.service.Audit;
import peermortem.ui.classroom.decide.SubmissionPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;

/// The random audit: how much of it is checked, what it taught, and the ways on. Only items drawn
/// at random can tell whether reviewers in general are too lenient.
final class AuditStrip extends VBox {
    private static final int BATCH = 10;

    private final ClassRoom room;
    private final Label standing;
    private final Button check;

    AuditStrip(ClassRoom room) {
        this.room = room;
        setId("queue-audit");
        getStyleClass().addAll("page-strip", "panel");
        standing = Controls.wrapped("", "muted");
        standing.setId("queue-audit-standing");
        check =
                Controls.button(
                        "queue-audit-check", room.words().get("queue.audit.check"), () -> {});
        Button draw =
                Controls.button(
                        "queue-audit-draw",
                        room.words().get("queue.audit.draw", BATCH),
                        this::draw);
        HBox row =
                new HBox(
                        Controls.label(room.words().get("queue.audit.title"), "strong"),
                        Controls.spring(),
                        draw,
                        check);
        row.getStyleClass().add("row");
        getChildren().addAll(row, standing);
    }

    void show(Audit audit) {
        check.setDisable(audit.open().isEmpty());
        check.setOnAction(event -> room.open(SubmissionPage.audit(room, audit.open())));
        standing.setText(words(audit));
    }

    private String words(Audit audit) {
        if (audit.drawn().isEmpty()) {
            return room.words().get("queue.audit.none");
        }
        String done = room.words().get("queue.audit.done", audit.checked(), audit.drawn().size());
        long percent = Math.round(100 * audit.evenOdds());
        if (audit.checked() == 0) {
            return done;
        }
        String taught = percent < 50 ? "lenient" : percent > 50 ? "strict" : "fair";
        return done + " " + room.words().get("queue.audit." + taught, percent);
    }

    private void draw() {
        room.model()
                .attempt(
                        room.words().get("queue.audit.job"),
                        desk -> desk.moderation().drawAudit(BATCH),
                        this::show);
    }
}

package peermortem.ui.classroom.decide;

import javafx.scene.control.ListView;

import peermortem.domain.Event;
import peermortem.domain.SubmissionId;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.EventCell;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;

/// Everything that happened to one submission, newest first.
final class SubmissionLogPage extends ClassPage {
    private final ListView<Event> events = new ListView<>();

    SubmissionLogPage(ClassRoom room, SubmissionId submission) {
        super(
                room,
                "submission-log",
                room.words()
                        .get(
                                "log.of",
                                room.model()
                                        .overview()
                                        .map(o -> Rows.author(o, submission))
                                        .orElse(submission.value())));
        events.setId("submission-log-list");
        events.setAccessibleText(room.words().get("log.list"));
        events.setCellFactory(view -> new EventCell(room));
        events.setPlaceholder(Controls.wrapped(room.words().get("log.none"), "muted"));
        setCenter(events);
        room.model()
                .ask(
                        room.words().get("log.loading"),
                        desk -> desk.log().events(submission),
                        events.getItems()::setAll);
    }

    @Override
    public void shown() {
        events.requestFocus();
    }
}

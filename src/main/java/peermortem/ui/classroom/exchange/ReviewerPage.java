package peermortem.ui.classroom.exchange;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import peermortem.document.Postmortem;
import peermortem.domain.Masked;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.Snapshot;
import peermortem.service.ClassDesk;
import peermortem.service.Overview;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.Sheet;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.classroom.intake.PersonBox;
import peermortem.ui.common.Controls;
import peermortem.ui.document.DocumentView;

import java.util.List;
import java.util.Optional;

/// What one reviewer sees: their queue and the texts with masks, exactly as a packet carries them.
final class ReviewerPage extends ClassPage {
    private final ListView<QueueEntry> queue = new ListView<>();
    private final DocumentView document;
    private final Label told;
    private final PersonBox reviewer;

    ReviewerPage(ClassRoom room) {
        super(room, "reviewer-view", room.words().get("packets.preview.title"));
        List<Person> students = room.model().overview().map(Rows::students).orElse(List.of());
        reviewer =
                new PersonBox(
                        "reviewer-view-person", room.words().get("packets.preview.as"), students);
        reviewer.valueProperty().addListener((property, before, now) -> load());
        document = new DocumentView(room.words());
        told = Controls.wrapped(settings(room), "muted");
        told.setId("reviewer-view-told");
        queue.setId("reviewer-view-queue");
        queue.setAccessibleText(room.words().get("packets.preview.queue"));
        queue.setPlaceholder(Controls.wrapped(room.words().get("packets.preview.none"), "muted"));
        queue.setCellFactory(view -> new EntryCell());
        queue.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> show(Optional.ofNullable(now)));
        Label as = Controls.label(room.words().get("packets.preview.as"));
        as.setLabelFor(reviewer);
        HBox head = new HBox(as, reviewer, told);
        head.getStyleClass().addAll("row", "page-strip");
        SplitPane panes = new SplitPane(queue, document);
        panes.setDividerPositions(0.24);
        BorderPane body = new BorderPane(panes);
        body.setTop(head);
        setCenter(body);
        students.stream().findFirst().ifPresent(reviewer::setValue);
    }

    private static String settings(ClassRoom room) {
        return room.model()
                .overview()
                .map(Overview::assignment)
                .map(
                        a ->
                                room.words()
                                                .get(
                                                        "settings.value.blindness."
                                                                + ClassWords.key(
                                                                        a.settings().blindness()))
                                        + " "
                                        + room.words()
                                                .get(
                                                        "settings.value.verdict."
                                                                + ClassWords.key(
                                                                        a.settings()
                                                                                .verdictShown())))
                .orElse("");
    }

    private void load() {
        reviewer.chosen()
                .ifPresent(
                        person ->
                                room().model()
                                        .ask(
                                                room().words().get("packets.preview.loading"),
                                                desk -> queueOf(desk, person),
                                                this::show));
    }

    private static List<QueueEntry> queueOf(ClassDesk desk, Person person) {
        try (ReviewDesk reviews = desk.reviewAs(person.id())) {
            return reviews.queue();
        }
    }

    private void show(List<QueueEntry> entries) {
        queue.getItems().setAll(entries);
        queue.getSelectionModel().selectFirst();
        if (entries.isEmpty()) {
            document.show(Postmortem.parse(""));
        }
    }

    private void show(Optional<QueueEntry> entry) {
        Optional<Person> person = reviewer.chosen();
        if (entry.isEmpty() || person.isEmpty()) {
            return;
        }
        room().model()
                .ask(
                        room().words().get("packets.preview.loading"),
                        desk -> sheetOf(desk, person.get(), entry.get()),
                        this::show);
    }

    private static Sheet sheetOf(ClassDesk desk, Person person, QueueEntry entry) {
        try (ReviewDesk reviews = desk.reviewAs(person.id())) {
            return reviews.sheet(entry.submission());
        }
    }

    private void show(Sheet sheet) {
        Snapshot main = sheet.snapshots().get(Part.MAIN);
        document.show(Postmortem.parse(main == null ? "" : main.text()));
        int masks = sheet.masked().values().stream().mapToInt(List<Masked>::size).sum();
        told.setText(settings(room()) + " " + room().words().get("packets.preview.masks", masks));
    }

    @Override
    public void shown() {
        reviewer.requestFocus();
    }

    private static final class EntryCell extends ListCell<QueueEntry> {
        @Override
        protected void updateItem(@Nullable QueueEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : entry.author());
        }
    }
}

package peermortem.ui.classroom.keep;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import peermortem.domain.Event;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.EventCell;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Debounce;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Scripts;

import java.time.Duration;
import java.util.List;

/// What happened in the class, newest first; searched and exported.
public final class LogPage extends ClassPage {
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final int MOST = 1000;

    private final TextField search = Scripts.typed(new TextField());
    private final ListView<Event> events = new ListView<>();
    private final javafx.scene.control.Label count = Controls.label("", "muted");

    public LogPage(ClassRoom room) {
        super(room, "log", room.words().get("log.title"));
        search.setId("log-search");
        search.setPromptText(room.words().get("log.search"));
        search.setAccessibleText(room.words().get("log.search"));
        search.setPrefColumnCount(30);
        Debounce<String> debounce =
                new Debounce<>(
                        room.context().background(),
                        room.words().get("log.loading"),
                        QUIET,
                        progress -> "",
                        this::look);
        search.textProperty().addListener((p, before, now) -> debounce.ask(progress -> now));
        events.setId("log-list");
        events.setAccessibleText(room.words().get("log.list"));
        events.setCellFactory(view -> new EventCell(room));
        events.setPlaceholder(Controls.wrapped(room.words().get("log.none"), "muted"));
        HBox head = new HBox(search, count);
        head.getStyleClass().addAll("row", "page-strip");
        BorderPane body = new BorderPane(events);
        body.setTop(head);
        setCenter(body);
        setActions(Controls.button("log-export", room.words().get("log.export"), this::export));
        look("");
    }

    private void look(String words) {
        room().model()
                .ask(
                        room().words().get("log.loading"),
                        desk -> desk.log().events(words, MOST),
                        this::show);
    }

    private void show(List<Event> found) {
        events.getItems().setAll(found);
        count.setText(
                room().words()
                        .get(found.size() >= MOST ? "log.count.most" : "log.count", found.size()));
    }

    @Override
    public void refreshed() {
        look(search.getText());
    }

    private void export() {
        FileChoice.Kind kind =
                new FileChoice.Kind(room().words().get("files.csv"), List.of("*.csv"));
        room().context()
                .files()
                .save(room().words().get("log.export"), "events.csv", kind)
                .ifPresent(
                        file ->
                                room().model()
                                        .attempt(
                                                room().words().get("log.loading"),
                                                desk -> desk.log().export(file),
                                                done ->
                                                        room().context()
                                                                .notices()
                                                                .info(
                                                                        room().words()
                                                                                .get(
                                                                                        "log.exported",
                                                                                        done))));
    }

    @Override
    public void shown() {
        search.requestFocus();
    }
}

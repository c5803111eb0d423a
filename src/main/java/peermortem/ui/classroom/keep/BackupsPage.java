package peermortem.ui.classroom.keep;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.service.BackupFile;
import peermortem.service.ClassDesk;
import peermortem.service.Diagnosis;
import peermortem.service.RestorePreview;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ResultLine;
import peermortem.ui.classroom.desk.ResultPage;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Copies of the class file: take one, look what restoring one would do, restore it, examine the
/// file.
public final class BackupsPage extends ClassPage {
    private final ListView<BackupFile> backups = new ListView<>();
    private final Label preview;
    private final Button restore;

    public BackupsPage(ClassRoom room) {
        super(room, "backups", room.words().get("backups.title"));
        preview = Controls.wrapped(room.words().get("backups.advice"), "muted");
        preview.setId("backups-preview");
        restore =
                Controls.button(
                        "backups-restore", room.words().get("backups.restore"), this::restore);
        restore.setDisable(true);
        backups.setId("backups-list");
        backups.setAccessibleText(room.words().get("backups.title"));
        backups.setPlaceholder(Controls.wrapped(room.words().get("backups.none"), "muted"));
        backups.setCellFactory(view -> new BackupCell(room));
        backups.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> preview(Optional.ofNullable(now)));
        VBox body = new VBox(preview, backups);
        body.getStyleClass().add("page-body");
        VBox.setVgrow(backups, javafx.scene.layout.Priority.ALWAYS);
        setCenter(body);
        setActions(
                Controls.button("backups-doctor", room.words().get("backups.doctor"), this::doctor),
                Controls.button("backups-copy", room.words().get("backups.copy"), this::copy),
                restore,
                Controls.mainButton("backups-take", room.words().get("backups.take"), this::take));
        load();
    }

    private void load() {
        room().model()
                .ask(
                        room().words().get("backups.job"),
                        desk -> room().files().backups(desk.file()),
                        backups.getItems()::setAll);
    }

    private void take() {
        room().model()
                .attempt(
                        room().words().get("backups.job"),
                        desk -> desk.log().backup(Optional.empty()),
                        this::taken);
    }

    private void copy() {
        FileChoice.Kind kind =
                new FileChoice.Kind(room().words().get("files.class"), List.of("*.peermortem"));
        room().context()
                .files()
                .save(room().words().get("backups.copy"), "copy.peermortem", kind)
                .ifPresent(
                        path ->
                                room().model()
                                        .attempt(
                                                room().words().get("backups.job"),
                                                desk -> desk.log().backup(Optional.of(path)),
                                                this::taken));
    }

    private void taken(BackupFile backup) {
        room().context().notices().info(room().words().get("backups.taken", backup.path()));
        load();
    }

    private void preview(Optional<BackupFile> chosen) {
        restore.setDisable(true);
        chosen.ifPresent(
                backup ->
                        room().model()
                                .attempt(
                                        room().words().get("backups.job"),
                                        desk ->
                                                room().files()
                                                        .previewRestore(desk.file(), backup.path()),
                                        this::show,
                                        problem ->
                                                preview.setText(room().words().problem(problem))));
    }

    private void show(RestorePreview seen) {
        restore.setDisable(false);
        preview.setText(
                room().words()
                        .get(
                                "backups.preview",
                                seen.people(),
                                seen.reviews(),
                                seen.events(),
                                seen.peopleInBackup(),
                                seen.reviewsInBackup(),
                                seen.eventsInBackup()));
    }

    private void restore() {
        BackupFile chosen = backups.getSelectionModel().getSelectedItem();
        Optional<Path> file = room().model().deskProperty().get().map(ClassDesk::file);
        if (chosen == null || file.isEmpty()) {
            return;
        }
        room().context()
                .notices()
                .confirm(
                        room().words().get("backups.restore.title"),
                        room().words().get("backups.restore.text", preview.getText()),
                        Command.of(
                                "backups-restore-confirm",
                                room().words().get("backups.restore"),
                                () -> restore(file.get(), chosen)));
    }

    private void restore(Path file, BackupFile chosen) {
        room().model().close();
        room().context()
                .background()
                .job(
                        room().words().get("backups.job"),
                        progress -> room().files().restore(file, chosen.path()))
                .onSuccess(this::restored)
                .onEnd(() -> room().ways().reopen(file))
                .start();
    }

    private void restored(Outcome<BackupFile> outcome) {
        switch (outcome) {
            case Outcome.Done<BackupFile>(BackupFile before) ->
                    room().context()
                            .notices()
                            .info(room().words().get("backups.restored", before.path()));
            case Outcome.Refused<BackupFile>(Problem problem) ->
                    room().context().notices().problem(problem);
        }
    }

    private void doctor() {
        room().model()
                .attempt(
                        room().words().get("backups.job"),
                        desk -> room().files().doctor(desk.file()),
                        this::told);
    }

    private void told(Diagnosis diagnosis) {
        String summary =
                room().words()
                        .get(
                                diagnosis.healthy()
                                        ? "backups.healthy"
                                        : diagnosis.repaired()
                                                ? "backups.repaired"
                                                : "backups.damaged");
        if (diagnosis.findings().isEmpty()) {
            room().context().notices().info(summary);
            return;
        }
        List<ResultLine> lines = new ArrayList<>();
        for (Problem finding : diagnosis.findings()) {
            lines.add(
                    new ResultLine(
                            room().words().get("backups.findings"),
                            !diagnosis.healthy(),
                            room().words().problem(finding),
                            ""));
        }
        room().open(new ResultPage(room(), room().words().get("backups.doctor"), summary, lines));
    }

    @Override
    public void shown() {
        backups.requestFocus();
    }
}

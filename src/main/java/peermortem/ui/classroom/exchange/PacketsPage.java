package peermortem.ui.classroom.exchange;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.service.Overview;
import peermortem.service.PacketsWritten;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ResultLine;
import peermortem.ui.classroom.desk.ResultPage;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Packets out (passes, reviews to do, results) and packets back in.
public final class PacketsPage extends ClassPage {
    private final Consumer<List<Path>> take;

    public PacketsPage(ClassRoom room, Consumer<List<Path>> take) {
        super(room, "packets", room.words().get("packets.title"));
        this.take = take;
        VBox body =
                new VBox(
                        Controls.label(room.words().get("packets.out"), "title"),
                        way("pass", Feather.KEY, () -> write(PacketKind.PASS)),
                        way("review", Feather.SEND, () -> write(PacketKind.REVIEW)),
                        way("result", Feather.AWARD, () -> write(PacketKind.RESULT)),
                        way("preview", Feather.EYE, () -> room.open(new ReviewerPage(room))),
                        Controls.label(room.words().get("packets.in"), "title"),
                        way("files", Feather.INBOX, this::files),
                        way("folder", Feather.FOLDER, this::folder));
        body.getStyleClass().addAll("page-body", "narrow", "ways");
        setAlignment(body, Pos.TOP_LEFT);
        setCenter(body);
    }

    private VBox way(String name, Feather sign, Runnable action) {
        Button button =
                Controls.button(
                        "packets-" + name, room().words().get("packets.button." + name), action);
        button.setGraphic(new FontIcon(sign));
        Label text = Controls.wrapped(room().words().get("packets.text." + name), "muted");
        return new VBox(button, text);
    }

    private void write(PacketKind kind) {
        room().context()
                .files()
                .folder(room().words().get("packets.where"))
                .ifPresent(folder -> write(kind, folder));
    }

    private void write(PacketKind kind, Path folder) {
        room().model()
                .longJob(
                        room().words().get("packets.writing"),
                        (desk, progress) -> desk.exchange().write(kind, folder, progress),
                        outcome -> written(kind, outcome));
    }

    private void written(PacketKind kind, Outcome<PacketsWritten> outcome) {
        switch (outcome) {
            case Outcome.Refused<PacketsWritten>(Problem problem) ->
                    room().context().notices().problem(problem);
            case Outcome.Done<PacketsWritten>(PacketsWritten done) -> {
                told(done);
                offerMails(kind, done);
            }
        }
    }

    private void offerMails(PacketKind kind, PacketsWritten done) {
        if (!done.packets().isEmpty()) {
            room().context()
                    .notices()
                    .info(
                            room().words().get("packets.mails.offer"),
                            Command.of(
                                    "packets-mails",
                                    room().words().get("packets.mails.write"),
                                    () -> writeMails(kind, done)));
        }
    }

    private void writeMails(PacketKind kind, PacketsWritten done) {
        room().model()
                .attempt(
                        room().words().get("packets.writing"),
                        desk -> desk.exchange().writeMails(kind, done),
                        drafts ->
                                room().context()
                                        .notices()
                                        .info(
                                                room().words()
                                                        .get(
                                                                "packets.mails.written",
                                                                drafts.size())));
    }

    private void told(PacketsWritten done) {
        Optional<Overview> overview = room().model().overview();
        List<ResultLine> lines = new ArrayList<>();
        for (PacketsWritten.Written packet : done.packets()) {
            Path file = packet.path().getFileName();
            String name =
                    overview.map(o -> Rows.name(o, packet.person()))
                            .orElse(packet.person().value());
            lines.add(
                    new ResultLine(
                            room().words().get("packets.written.group"),
                            false,
                            name,
                            file == null ? "" : file.toString()));
        }
        String key = done.cancelled() ? "packets.written.cancelled" : "packets.written.summary";
        room().open(
                        new ResultPage(
                                room(),
                                room().words().get("packets.written.title"),
                                room().words().get(key, lines.size()),
                                lines));
    }

    private void files() {
        FileChoice.Kind kind =
                new FileChoice.Kind(room().words().get("files.packets"), List.of("*.pmpacket"));
        List<Path> chosen =
                room().context()
                        .files()
                        .openSeveral(room().words().get("packets.button.files"), kind);
        if (!chosen.isEmpty()) {
            take.accept(chosen);
        }
    }

    private void folder() {
        room().context()
                .files()
                .folder(room().words().get("packets.button.folder"))
                .ifPresent(folder -> take.accept(List.of(folder)));
    }

    @Override
    public void shown() {
        lookup("#packets-pass").requestFocus();
    }
}

package peermortem.ui.classroom.keep;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import peermortem.domain.Problem;
import peermortem.service.Merge;
import peermortem.text.ConflictWords;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.WordsCell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Takes over what another TA's copy of this class file has; what both changed is listed and stays
/// as it is here.
public final class MergePage extends ClassPage {
    private final Label summary;
    private final ListView<String> conflicts = new ListView<>();
    private final VBox found;
    private final Button confirm;
    private Optional<Path> other = Optional.empty();

    public MergePage(ClassRoom room) {
        super(room, "merge", room.words().get("merge.title"));
        summary = Controls.wrapped(room.words().get("merge.advice"), "muted");
        summary.setId("merge-summary");
        conflicts.setCellFactory(view -> new WordsCell());
        conflicts.setId("merge-conflicts");
        conflicts.setAccessibleText(room.words().get("merge.conflicts"));
        conflicts.setPlaceholder(Controls.wrapped(room.words().get("merge.no-conflicts"), "muted"));
        confirm =
                Controls.mainButton(
                        "merge-confirm", room.words().get("merge.confirm"), this::merge);
        confirm.setDisable(true);
        found = new VBox(Controls.label(room.words().get("merge.conflicts"), "strong"), conflicts);
        found.getStyleClass().add("ways");
        Controls.show(found, false); // nothing was compared yet
        VBox body = new VBox(summary, found);
        body.getStyleClass().add("page-body");
        VBox.setVgrow(found, Priority.ALWAYS);
        VBox.setVgrow(conflicts, Priority.ALWAYS);
        setCenter(body);
        setActions(
                Controls.button("merge-choose", room.words().get("merge.choose"), this::choose),
                confirm);
    }

    private void choose() {
        FileChoice.Kind kind =
                new FileChoice.Kind(room().words().get("files.class"), List.of("*.peermortem"));
        room().context()
                .files()
                .open(room().words().get("merge.choose"), kind)
                .ifPresent(this::preview);
    }

    private void preview(Path file) {
        other = Optional.of(file);
        confirm.setDisable(true);
        room().model()
                .attempt(
                        room().words().get("merge.job"),
                        desk -> desk.log().previewMerge(file),
                        this::show,
                        this::refused);
    }

    private void show(Merge merge) {
        Controls.style(summary, "problem", false);
        summary.setText(
                room().words()
                        .get(
                                "merge.summary",
                                merge.reviews(),
                                merge.decisions(),
                                merge.handIns(),
                                merge.people(),
                                merge.others(),
                                merge.entries(),
                                merge.conflicts().size()));
        ConflictWords words = new ConflictWords(room().words());
        conflicts
                .getItems()
                .setAll(
                        merge.conflicts().stream()
                                .map(c -> words.of(c.subject(), c.what(), c.here(), c.there()))
                                .toList());
        Controls.show(found, true);
        confirm.setDisable(merge.nothing());
    }

    private void refused(Problem problem) {
        Controls.style(summary, "problem", true);
        summary.setText(room().words().problem(problem));
        conflicts.getItems().clear();
        Controls.show(found, false);
    }

    private void merge() {
        other.ifPresent(
                file ->
                        room().model()
                                .attempt(
                                        room().words().get("merge.job"),
                                        desk -> desk.log().merge(file),
                                        this::merged,
                                        this::refused));
    }

    private void merged(Merge done) {
        room().context()
                .notices()
                .info(
                        room().words()
                                .get(
                                        "merge.done",
                                        done.reviews(),
                                        done.decisions(),
                                        done.handIns(),
                                        done.people(),
                                        done.others()));
        leave();
    }

    @Override
    public void shown() {
        lookup("#merge-choose").requestFocus();
    }
}

package peermortem.ui.review;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.domain.SubmissionId;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewStanding;
import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.UiContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The queue at the left: whose turn it is, how far each review has come, what the checks say.
final class QueueView extends BorderPane {
    private final UiContext context;
    private final Messages words;
    private final ReviewModel model;

    /// Names alone, so that the list has nothing to lay out anew where an entry changes.
    private final ListView<SubmissionId> list = new ListView<>();

    private final List<QueueCell> cells = new ArrayList<>();
    private final Label title = Controls.label("", "overline");
    private final Button sendBack;
    private boolean following;
    private int left;

    QueueView(UiContext context, ReviewModel model, Runnable toChecklist) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        setId("queue-pane");
        getStyleClass().add("queue");
        HBox head = new HBox(title);
        head.getStyleClass().add("pane-head");
        setTop(head);
        list.setId("queue");
        list.setAccessibleText(words.get("review.queue"));
        list.setCellFactory(view -> cell());
        list.setPlaceholder(Controls.wrapped(words.get("review.queue.empty"), "muted"));
        setCenter(list);
        sendBack = Controls.button("send-back", words.get("review.send"), this::sendBack);
        sendBack.setMaxWidth(Double.MAX_VALUE);
        VBox foot = new VBox(sendBack);
        foot.getStyleClass().add("queue-foot");
        foot.managedProperty().bind(sendBack.managedProperty());
        foot.visibleProperty().bind(sendBack.visibleProperty());
        setBottom(foot);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!following
                                    && now != null
                                    && model.current().filter(now::equals).isEmpty()) {
                                model.select(now);
                            }
                        });
        list.setOnMouseClicked(event -> toChecklist.run());
        model.queue().addListener(this::changed);
        model.openProperty().addListener((property, before, now) -> follow());
        model.workProperty().addListener((property, before, now) -> show());
        refresh();
    }

    private QueueCell cell() {
        QueueCell cell = new QueueCell(words, model);
        cells.add(cell);
        return cell;
    }

    private void show() {
        cells.forEach(QueueCell::refresh);
    }

    /// A queue may have ten thousand entries, and some of them change all the time while a batch is
    /// imported: only the cells that show them change.
    private void changed(ListChangeListener.Change<? extends QueueEntry> change) {
        while (change.next()) {
            boolean one = change.getRemovedSize() == 1 && change.getAddedSize() == 1;
            if (!one || !change.getAddedSubList().getFirst().submission().equals(at(change))) {
                refresh();
                return;
            }
            count(change.getRemoved().getFirst(), -1);
            count(change.getAddedSubList().getFirst(), 1);
            cells.stream()
                    .filter(c -> c.getIndex() == change.getFrom())
                    .forEach(QueueCell::refresh);
        }
        showTitle();
    }

    private @Nullable SubmissionId at(ListChangeListener.Change<? extends QueueEntry> change) {
        return change.getFrom() < list.getItems().size()
                ? list.getItems().get(change.getFrom())
                : null;
    }

    private void refresh() {
        List<SubmissionId> now = model.queue().stream().map(QueueEntry::submission).toList();
        if (!now.equals(list.getItems())) {
            following = true;
            list.getItems().setAll(now);
            following = false;
        }
        left = 0;
        model.queue().forEach(entry -> count(entry, 1));
        showTitle();
        follow();
        show();
        boolean packet = model.workProperty().get().filter(w -> w.task().packet()).isPresent();
        Controls.show(sendBack, packet);
    }

    private void count(QueueEntry entry, int by) {
        left += entry.state() == ReviewStanding.State.SUBMITTED ? 0 : by;
    }

    private void showTitle() {
        title.setText(words.get("review.queue.title", left, model.queue().size()));
        Controls.style(sendBack, "success", left == 0); // what is left to do
    }

    private void follow() {
        following = true;
        int place = model.place();
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(place);
        }
        following = false;
    }

    private void sendBack() {
        model.workProperty().get().ifPresent(this::sendBack);
    }

    private void sendBack(ReviewModel.Work work) {
        FileChoice.Kind kind = new FileChoice.Kind(words.get("file.packet"), List.of("*.pmpacket"));
        context.files()
                .save(words.get("review.send"), answersTo(work.task().file()), kind)
                .ifPresent(path -> sendBack(work, path));
    }

    /// Named after the packet: whoever gets a hundred answers keeps them in one folder.
    private static String answersTo(Path packet) {
        return packet.toString()
                .replaceFirst(".*[/\\\\]", "")
                .replaceFirst("(?i)(\\.pmpacket)?$", "-answers.pmpacket");
    }

    private void sendBack(ReviewModel.Work work, Path path) {
        context.background()
                .job(words.get("review.sending"), progress -> work.desk().sendBack(path))
                .onSuccess(outcome -> context.settle(outcome, this::sent))
                .start();
    }

    private void sent(Path written) {
        context.notices().info(words.get("review.sent", written.getFileName()));
    }

    /// Submissions for the palette.
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        if (sendBack.isManaged()) {
            commands.add(Command.of("find-send-back", words.get("review.send"), this::sendBack));
        }
        commands.addAll(submissions());
        return commands;
    }

    private List<Command> submissions() {
        return model.queue().stream()
                .map(
                        e ->
                                Command.of(
                                                Controls.id("find", e.submission()),
                                                e.author(),
                                                () -> model.select(e.submission()))
                                        .withDetail(
                                                words.get(
                                                        "review.find.detail",
                                                        words.get(
                                                                "standing."
                                                                        + e.state().spelling()))))
                .toList();
    }
}

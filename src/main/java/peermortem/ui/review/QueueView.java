package peermortem.ui.review;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.service.QueueEntry;
import peermortem.service.ReviewStanding;
import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.UiContext;

import java.nio.file.Path;
import java.util.List;

/// The queue at the left: whose turn it is, how far each review has come, what the checks say.
final class QueueView extends BorderPane {
    private final UiContext context;
    private final Messages words;
    private final ReviewModel model;
    private final ListView<QueueEntry> list = new ListView<>();
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
        list.setCellFactory(view -> new QueueCell(words, model));
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
                                    && model.current().filter(now.submission()::equals).isEmpty()) {
                                model.select(now.submission());
                            }
                        });
        list.setOnMouseClicked(event -> toChecklist.run());
        model.queue().addListener(this::changed);
        model.openProperty().addListener((property, before, now) -> follow());
        model.workProperty().addListener((property, before, now) -> list.refresh());
        refresh();
    }

    /// Only what changed changes in the list: a queue may have ten thousand entries, and some of
    /// them change all the time while a batch is imported.
    private void changed(ListChangeListener.Change<? extends QueueEntry> change) {
        while (change.next()) {
            boolean one = change.getRemovedSize() == 1 && change.getAddedSize() == 1;
            if (!one || list.getItems().size() != model.queue().size()) {
                refresh();
                return;
            }
            QueueEntry now = change.getAddedSubList().getFirst();
            count(change.getRemoved().getFirst(), -1);
            count(now, 1);
            following = true;
            list.getItems().set(change.getFrom(), now);
            following = false;
        }
        showTitle();
        follow();
    }

    private void refresh() {
        following = true;
        list.getItems().setAll(model.queue());
        following = false;
        left = 0;
        model.queue().forEach(entry -> count(entry, 1));
        showTitle();
        follow();
        boolean packet = model.workProperty().get().filter(w -> w.task().packet()).isPresent();
        Controls.show(sendBack, packet);
    }

    private void count(QueueEntry entry, int by) {
        left += entry.state() == ReviewStanding.State.SUBMITTED ? 0 : by;
    }

    private void showTitle() {
        title.setText(words.get("review.queue.title", left, model.queue().size()));
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
        FileChoice.Kind kind = new FileChoice.Kind(words.get("file.packet"), List.of("*.pmpacket"));
        context.files()
                .save(words.get("review.send"), "answers.pmpacket", kind)
                .ifPresent(path -> model.workProperty().get().ifPresent(w -> sendBack(w, path)));
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

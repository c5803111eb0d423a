package peermortem.ui.review;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.domain.ItemVerdict;
import peermortem.domain.Verdict;
import peermortem.domain.VerdictShown;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewStanding;
import peermortem.text.Messages;
import peermortem.ui.common.ChecklistStrip;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Lists;
import peermortem.ui.common.UiContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The queue at the left: whose turn it is, how far each review has come, what the checks say.
final class QueueView extends BorderPane {
    private final UiContext context;
    private final Messages words;
    private final ReviewModel model;
    private final ListView<QueueEntry> list = new ListView<>();
    private final Label title = Controls.label("", "overline");
    private final Button sendBack;
    private boolean following;

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
        list.setCellFactory(view -> new Cell());
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
        model.queue().addListener((ListChangeListener<QueueEntry>) change -> refresh());
        model.openProperty().addListener((property, before, now) -> follow());
        model.workProperty().addListener((property, before, now) -> list.refresh());
        refresh();
    }

    private void refresh() {
        following = true;
        Lists.update(list.getItems(), model.queue());
        following = false;
        follow();
        long left =
                model.queue().stream()
                        .filter(e -> e.state() != ReviewStanding.State.SUBMITTED)
                        .count();
        title.setText(words.get("review.queue.title", left, model.queue().size()));
        boolean packet = model.workProperty().get().filter(w -> w.task().packet()).isPresent();
        Controls.show(sendBack, packet);
    }

    private void follow() {
        following = true;
        Optional<QueueEntry> current =
                model.queue().stream()
                        .filter(e -> model.current().filter(e.submission()::equals).isPresent())
                        .findFirst();
        current.ifPresentOrElse(
                list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
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

    private final class Cell extends ListCell<QueueEntry> {
        private Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable QueueEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setGraphic(card(entry));
            setAccessibleText(sentence(entry));
        }
    }

    private VBox card(QueueEntry entry) {
        HBox first =
                new HBox(
                        Controls.wrapped(entry.author(), "strong"),
                        Controls.spring(),
                        Controls.label(score(entry), "strong"));
        String standing = words.get("standing." + entry.state().spelling());
        String about =
                entry.words().isPresent()
                        ? words.get("review.queue.about", entry.words().getAsInt(), standing)
                        : standing;
        VBox card = new VBox(first, Controls.wrapped(about, "muted", "small"));
        entry.due()
                .filter(due -> entry.state() != ReviewStanding.State.SUBMITTED)
                .map(due -> words.get("review.due", model.times().day(due)))
                .ifPresent(due -> card.getChildren().add(Controls.wrapped(due, "muted", "small")));
        card.getStyleClass().add("queue-card");
        if (verdictsShown(entry)) {
            ChecklistStrip strip = new ChecklistStrip();
            strip.show(verdicts(entry), score(entry));
            card.getChildren().add(strip);
        }
        return card;
    }

    private boolean verdictsShown(QueueEntry entry) {
        return entry.checklist().isPresent()
                && (entry.state() == ReviewStanding.State.SUBMITTED
                        || model.workProperty()
                                .get()
                                .filter(w -> w.task().verdictShown() == VerdictShown.AT_ONCE)
                                .isPresent());
    }

    private static List<Verdict> verdicts(QueueEntry entry) {
        return entry.checklist().stream()
                .flatMap(c -> c.items().values().stream())
                .map(ItemVerdict::verdict)
                .toList();
    }

    private String score(QueueEntry entry) {
        return verdictsShown(entry)
                ? entry.checklist()
                        .map(c -> c.score().mandatory() + "/" + c.score().mandatoryOf())
                        .orElse("–")
                : "–";
    }

    private String sentence(QueueEntry entry) {
        return words.get(
                "review.queue.accessible",
                entry.author(),
                words.get("standing." + entry.state().spelling()),
                entry.ticked(),
                entry.items(),
                score(entry));
    }
}

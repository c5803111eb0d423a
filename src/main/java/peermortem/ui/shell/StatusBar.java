package peermortem.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import peermortem.text.Messages;
import peermortem.ui.common.Background;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Job;
import peermortem.ui.common.KeyHint;

import java.util.List;

/// The bar at the bottom: the screen's keys or the running job at the left, the file at the right.
final class StatusBar extends HBox {
    private final Messages words;
    private final KeyHints keys = new KeyHints();
    private final HBox job = new HBox();

    StatusBar(Messages words, ShellModel model, Background background) {
        this.words = words;
        setId("status-bar");
        getStyleClass().add("status-bar");
        HBox.setHgrow(keys, Priority.ALWAYS);
        job.getStyleClass().add("row");
        HBox.setHgrow(job, Priority.ALWAYS);
        Label file = Controls.label("", "muted");
        file.setId("file-status");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        file.textProperty().bind(model.fileStatusProperty());
        getChildren().addAll(keys, job, file);
        ObservableList<Job<?>> running = background.running();
        running.addListener((ListChangeListener<Job<?>>) change -> show(running));
        show(running);
    }

    void setKeys(List<KeyHint> wanted) {
        keys.show(wanted);
    }

    private void show(List<Job<?>> running) {
        Controls.show(keys, running.isEmpty());
        Controls.show(job, !running.isEmpty());
        job.getChildren().clear();
        if (!running.isEmpty()) {
            Job<?> shown = running.getLast();
            ProgressBar bar = new ProgressBar();
            bar.setId("job-progress");
            bar.progressProperty().bind(shown.progressProperty());
            bar.setAccessibleText(shown.title());
            Label told = Controls.label(told(shown), "muted");
            told.setId("job-told");
            shown.progressProperty().addListener((p, before, now) -> told.setText(told(shown)));
            job.getChildren().addAll(told, bar);
            if (shown.cancellable()) {
                Button cancel =
                        Controls.button("job-cancel", words.get("job.cancel"), shown::cancel);
                cancel.getStyleClass().addAll("flat", "small");
                job.getChildren().add(cancel);
            }
        }
    }

    /// How far a job is; a single thing is not counted.
    private String told(Job<?> shown) {
        return shown.total() < 2
                ? shown.title()
                : words.get("job.counted", shown.title(), shown.done(), shown.total());
    }
}

package peermortem.bench;

import atlantafx.base.theme.PrimerLight;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The floor for start-up: a bare themed form. Writes an empty file (its only argument) at its
/// first frames and ends.
public final class FloorForm extends Application {
    public static void main(String[] args) {
        launch(FloorForm.class, args);
    }

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var root = new BorderPane(new TextArea("A postmortem."));
        root.setTop(new MenuBar(new Menu("File", null, new MenuItem("Open"))));
        var list = new ListView<String>();
        for (int row = 1; row <= 128; row++) {
            list.getItems().add("Submission " + row);
        }
        root.setLeft(list);
        var choice = new ComboBox<String>();
        choice.getItems().addAll("met", "not met");
        root.setBottom(choice);
        stage.setScene(new Scene(root, 1440, 900));
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames > 2) {
                    stop();
                    firstFrame();
                }
            }
        }.start();
    }

    private void firstFrame() {
        try {
            Files.createFile(Path.of(getParameters().getRaw().getFirst()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            Platform.exit();
        }
    }
}

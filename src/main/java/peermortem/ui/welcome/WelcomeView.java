package peermortem.ui.welcome;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.service.RecentFile;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.ScrollView;
import peermortem.ui.common.UiContext;

import java.nio.file.Path;
import java.util.List;

/// Where everything starts: the sample class, a draft, a packet, a new class, a class file, files
/// opened before. A class file or packet may be dropped anywhere.
public final class WelcomeView extends StackPane implements Screen {
    private static final int RECENT_SHOWN = 6;

    private final UiContext context;
    private final WelcomeModel model;
    private final VBox recent = new VBox();
    private final Button sample;
    private final Node front;

    public WelcomeView(UiContext context, WelcomeModel model) {
        this.context = context;
        this.model = model;
        setId("welcome");
        getStyleClass().add("welcome");
        sample = tile("welcome-sample", "welcome.sample", Feather.PLAY_CIRCLE, model::trySample);
        sample.getStyleClass().add("main-tile");
        sample.setMaxWidth(Double.MAX_VALUE);
        front = front();
        getChildren().setAll(front);
        model.recent().addListener((ListChangeListener<RecentFile>) change -> showRecent());
        showRecent();
        model.makingProperty().addListener((property, before, now) -> show(now));
        addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private Node front() {
        GridPane tiles = new GridPane();
        tiles.getStyleClass().add("tiles");
        tiles.add(sample, 0, 0, 2, 1);
        tiles.add(tile("welcome-write", "welcome.write", Feather.EDIT_3, model::write), 0, 1);
        tiles.add(
                tile("welcome-packet", "welcome.packet", Feather.INBOX, model::choosePacket), 1, 1);
        tiles.add(tile("welcome-new", "welcome.new", Feather.PLUS_CIRCLE, this::make), 0, 2);
        tiles.add(tile("welcome-open", "welcome.open", Feather.FOLDER, model::choose), 1, 2);
        recent.getStyleClass().add("recent");
        VBox column =
                new VBox(
                        Controls.label(context.words().get("shell.title"), "welcome-title"),
                        Controls.wrapped(context.words().get("welcome.tagline"), "welcome-tagline"),
                        tiles,
                        recent);
        column.getStyleClass().add("welcome-column");
        column.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(column);
        middle.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollView(middle);
        scroll.setFitToWidth(true);
        scroll.setId("welcome-scroll");
        scroll.setAccessibleText(context.words().get("place.welcome"));
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Button tile(String id, String key, Feather sign, Runnable action) {
        Button tile = Controls.button(id, "", action);
        Label name = Controls.label(context.words().get(key), "tile-name");
        Label text =
                Controls.wrapped(
                        context.words().get(key.replace("welcome.", "welcome.text.")),
                        "muted",
                        "small");
        VBox content = new VBox(new FontIcon(sign), name, text);
        content.getStyleClass().add("tile-content");
        tile.setGraphic(content);
        tile.getStyleClass().add("tile");
        tile.setAccessibleText(name.getText());
        tile.setAccessibleHelp(text.getText());
        return tile;
    }

    private void showRecent() {
        recent.getChildren()
                .setAll(Controls.label(context.words().get("welcome.recent"), "overline"));
        if (model.recent().isEmpty()) {
            recent.getChildren()
                    .add(Controls.wrapped(context.words().get("welcome.recent.none"), "muted"));
        }
        List<RecentFile> files = model.recent().stream().limit(RECENT_SHOWN).toList();
        for (int i = 0; i < files.size(); i++) {
            recent.getChildren().add(recentButton(files.get(i), i));
        }
    }

    private Button recentButton(RecentFile file, int number) {
        Button button =
                Controls.button("welcome-recent-" + number, "", () -> model.open(file.path()));
        VBox lines =
                new VBox(
                        Controls.label(file.title(), "strong"),
                        Controls.label(file.path().toString(), "muted", "small"));
        button.setGraphic(lines);
        button.getStyleClass().addAll("flat", "recent-file");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(
                context.words().get("welcome.recent.open", file.title(), file.path()));
        return button;
    }

    private void make() {
        model.makingProperty().set(true);
    }

    private void show(boolean making) {
        if (making) {
            NewClassForm form =
                    new NewClassForm(context, model, () -> model.makingProperty().set(false));
            getChildren().setAll(form);
        } else {
            getChildren().setAll(front);
        }
        focus();
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean files = event.getDragboard().hasFiles();
        event.setDropCompleted(files);
        event.consume();
        if (files) {
            Path first = event.getDragboard().getFiles().getFirst().toPath();
            model.open(first);
        }
    }

    @Override
    public Place place() {
        return Place.WELCOME;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void shown() {
        model.refresh();
        focus();
    }

    @Override
    public void hidden() {
        model.makingProperty().set(false);
    }

    @Override
    public void focus() {
        if (getChildren().getFirst() instanceof NewClassForm form) {
            form.shown();
        } else {
            sample.requestFocus();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "command-sample", context.words().get("welcome.sample"), model::trySample),
                Command.of("command-open", context.words().get("welcome.open"), model::choose));
    }
}

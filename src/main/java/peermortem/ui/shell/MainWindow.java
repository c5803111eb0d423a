package peermortem.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import peermortem.ui.common.Settings;
import peermortem.ui.common.Theme;

/// The stage: its size and place on the screen come back; every size from 1100×700 up.
public final class MainWindow {
    private static final double MIN_WIDTH = 1100;
    private static final double MIN_HEIGHT = 700;
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    private final Stage stage;
    private final Settings settings;
    private final ShellView shell;

    public MainWindow(
            Stage stage,
            String title,
            Layers layers,
            ShellView shell,
            Theme theme,
            Settings settings) {
        this.stage = stage;
        this.settings = settings;
        this.shell = shell;
        // with its size, so that it is not first laid out in the size that it would like to have
        Scene scene = new Scene(layers, width(), height());
        theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle(title);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnHiding(event -> remember());
    }

    /// Shows the window as it was left.
    public void show() {
        restore();
        stage.show();
        shell.current().ifPresent(peermortem.ui.common.Screen::shown);
    }

    private void restore() {
        stage.setWidth(width());
        stage.setHeight(height());
        double x = settings.number("window.x", Double.NaN);
        double y = settings.number("window.y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, MIN_WIDTH / 2, MIN_HEIGHT / 2).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.flag("window.maximized"));
    }

    private double width() {
        double wanted = settings.number("window.width", USUAL_WIDTH);
        return Math.max(MIN_WIDTH, Math.min(screen().getWidth(), wanted));
    }

    private double height() {
        double wanted = settings.number("window.height", USUAL_HEIGHT);
        return Math.max(MIN_HEIGHT, Math.min(screen().getHeight(), wanted));
    }

    private static Rectangle2D screen() {
        return Screen.getPrimary().getVisualBounds();
    }

    private void remember() {
        shell.closing();
        settings.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            settings.put("window.width", Double.toString(stage.getWidth()));
            settings.put("window.height", Double.toString(stage.getHeight()));
            settings.put("window.x", Double.toString(stage.getX()));
            settings.put("window.y", Double.toString(stage.getY()));
        }
    }
}

package peermortem.ui.common;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Light or dark, and how large the words are. Follows the system's colour scheme until the user
/// chooses; the choice and the scale (in per cent) are remembered.
public final class Theme {
    /// Style sheets in the order in which they apply; colours stand in the token files alone.
    private static final List<String> SHEETS =
            List.of(
                    "base",
                    "shell",
                    "document",
                    "review",
                    "write",
                    "welcome",
                    "classroom",
                    "reports",
                    "packet");

    private static final List<Integer> SCALES = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    private static final int USUAL = 100;

    private final Settings settings;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final List<Scene> scenes = new ArrayList<>();

    /// Held weakly by the platform, which would keep every window that ever was otherwise.
    private final ChangeListener<ColorScheme> system = (property, before, now) -> followSystem();

    private int scale;

    public Theme(Settings settings) {
        Fonts.load();
        this.settings = settings;
        this.scale = remembered(settings);
        dark.set(
                switch (settings.get("theme").orElse("system")) {
                    case "dark" -> true;
                    case "light" -> false;
                    default -> systemIsDark();
                });
        if (Application.getUserAgentStylesheet() == null) {
            // else JavaFX reads its own for the first control, and nothing is shown with it
            Application.setUserAgentStylesheet(controls(dark.get()));
        }
        dark.addListener((property, before, now) -> scenes.forEach(this::paint));
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(new WeakChangeListener<>(system));
    }

    /// Dresses a scene, now and after each change.
    public void dress(Scene scene) {
        scenes.add(scene);
        paint(scene);
        size(scene);
        scene.rootProperty().addListener((property, before, now) -> size(scene));
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Changes between light and dark; choosing what the system has follows the system again.
    public void toggle() {
        boolean wanted = !dark.get();
        settings.put("theme", wanted == systemIsDark() ? "system" : wanted ? "dark" : "light");
        dark.set(wanted);
    }

    public void larger() {
        rescale(SCALES.stream().filter(s -> s > scale).findFirst().orElse(scale));
    }

    public void smaller() {
        rescale(SCALES.reversed().stream().filter(s -> s < scale).findFirst().orElse(scale));
    }

    public void usualSize() {
        rescale(USUAL);
    }

    /// The scale of the words in per cent.
    public int scale() {
        return scale;
    }

    /// How much larger than usual words are, for what is measured in pixels.
    public static double factor(Settings settings) {
        return (double) remembered(settings) / USUAL;
    }

    private static int remembered(Settings settings) {
        return nearest((int) settings.number("scale", USUAL));
    }

    private void rescale(int wanted) {
        scale = wanted;
        settings.put("scale", Integer.toString(wanted));
        scenes.forEach(this::size);
    }

    private void followSystem() {
        String chosen = settings.get("theme").orElse("system");
        if (!chosen.equals("dark") && !chosen.equals("light")) {
            dark.set(systemIsDark());
        }
    }

    private void paint(Scene scene) {
        boolean night = dark.get();
        String controls = controls(night);
        if (scene.getUserAgentStylesheet() != null
                || !controls.equals(Application.getUserAgentStylesheet())) {
            scene.setUserAgentStylesheet(controls);
        }
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet(night ? "tokens-dark" : "tokens-light"));
        SHEETS.forEach(name -> sheets.add(sheet(name)));
        scene.getStylesheets().setAll(sheets);
    }

    /// AtlantaFX's theme without what no node here can be meant by; the build leaves it out.
    private static String controls(boolean night) {
        return sheet(night ? "primer-dark" : "primer-light");
    }

    private void size(Scene scene) {
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith("scale-"));
        classes.add("scale-" + scale);
    }

    private static int nearest(int wanted) {
        return SCALES.contains(wanted) ? wanted : USUAL;
    }

    private static boolean systemIsDark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource("/peermortem/css/" + name + ".css");
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}

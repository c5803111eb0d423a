package peermortem.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the usual controls with what each must have: an id, words and an accessible name.
public final class Controls {
    private Controls() {}

    /// A control's id made of a prefix and the id of what it shows, fit for a CSS selector.
    public static String id(String prefix, Object shown) {
        return prefix + '-' + shown.toString().replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /// A button whose words name its action.
    public static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setAccessibleText(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The one button of a screen that does its main thing.
    public static Button mainButton(String id, String words, Runnable action) {
        Button button = button(id, words, action);
        button.getStyleClass().add("success");
        return button;
    }

    /// A button with a sign instead of words; the words become its accessible name and tooltip.
    public static Button iconButton(String id, Feather sign, String words, Runnable action) {
        return signButton(id, new FontIcon(sign), words, action);
    }

    /// The same with a drawn sign.
    public static Button signButton(String id, Node sign, String words, Runnable action) {
        Button button = button(id, "", action);
        button.setGraphic(sign);
        button.getStyleClass().addAll("icon-only", "flat");
        button.setAccessibleText(words);
        Tips.set(button, words);
        return button;
    }

    /// A label that never loses its end.
    public static Label label(String words, String... styleClasses) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        Scripts.follow(label);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that breaks into several lines where it must.
    public static Label wrapped(String words, String... styleClasses) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        Scripts.follow(label);
        LineBreaks.allow(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A word in a rounded frame.
    public static Label pill(String words, String... styleClasses) {
        Label label = label(words, styleClasses);
        label.getStyleClass().add("pill");
        return label;
    }

    public static Label keycap(String key) {
        return label(key, "keycap");
    }

    /// Empty room that takes what is left in a row.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Hides a node and gives up its room, or brings it back.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// Adds or takes away a style class.
    public static void style(Node node, String styleClass, boolean on) {
        if (!on) {
            node.getStyleClass().removeIf(styleClass::equals);
        } else if (!node.getStyleClass().contains(styleClass)) {
            node.getStyleClass().add(styleClass);
        }
    }
}

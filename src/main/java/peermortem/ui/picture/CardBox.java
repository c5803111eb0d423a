package peermortem.ui.picture;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.document.Line;
import peermortem.document.Postmortem;
import peermortem.document.Reading;
import peermortem.domain.CanvasNode;
import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One card or group, in the canvas's own pixels. Nothing that a card names is loaded.
final class CardBox extends StackPane {
    private static final int MOST_LINES = 200;
    private static final double GREY = 0.15;

    /// Where the presets' hues begin, in degrees.
    private static final List<Integer> HUES = List.of(0, 15, 42, 70, 165, 255);

    private static final int BACK_TO_RED = 340;

    CardBox(CanvasNode node) {
        boolean group = node.kind() == CanvasNode.Kind.GROUP;
        getStyleClass().add(group ? "canvas-group" : "canvas-card");
        color(this, node.color());
        resizeRelocate(node.x(), node.y(), node.width(), node.height());
        setManaged(false);
        VBox lines = new VBox();
        lines.getStyleClass().add("canvas-lines");
        lines.getChildren().setAll(content(node));
        lines.setMaxHeight(Region.USE_PREF_SIZE);
        setAlignment(lines, javafx.geometry.Pos.TOP_LEFT);
        getChildren().add(lines);
        Rectangle clip = new Rectangle(node.width(), node.height());
        if (!group) {
            setClip(clip);
        }
    }

    /// Presets are the themes' own colours; any other is drawn as the preset that is nearest to it,
    /// so that words stay readable on it.
    static void color(Node node, Optional<String> color) {
        String wanted = color.orElse("");
        if (wanted.matches("[1-6]")) {
            node.getStyleClass().add("canvas-color-" + wanted);
        } else if (wanted.matches("#[0-9A-Fa-f]{6}")) {
            int preset = nearest(Color.web(wanted));
            if (preset > 0) {
                node.getStyleClass().add("canvas-color-" + preset);
            }
        }
    }

    /// Red, orange, yellow, green, cyan, purple by hue; 0 for what is nearly grey.
    private static int nearest(Color color) {
        if (color.getSaturation() < GREY) {
            return 0;
        }
        int preset = 1;
        while (preset < HUES.size() && color.getHue() >= HUES.get(preset)) {
            preset++;
        }
        return color.getHue() >= BACK_TO_RED ? 1 : preset;
    }

    private static List<Node> content(CanvasNode node) {
        return switch (node.kind()) {
            case TEXT -> text(node.content());
            case FILE -> List.of(named(Feather.FILE_TEXT, node.content()));
            case LINK -> List.of(named(Feather.LINK, node.content()));
            case GROUP ->
                    node.content().isBlank()
                            ? List.of()
                            : List.of(Controls.label(node.content().strip(), "canvas-title"));
        };
    }

    private static Node named(Feather sign, String name) {
        Label label = Controls.wrapped(name, "canvas-name");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(new FontIcon(sign), label);
        row.getStyleClass().add("row");
        return row;
    }

    private static List<Node> text(String markdown) {
        Reading reading = Postmortem.parse(markdown).reading();
        List<Node> all = new ArrayList<>();
        for (Line line : reading.lines()) {
            String shown = reading.text().substring(line.content(), line.to()).strip();
            if (!shown.isEmpty() && all.size() < MOST_LINES) {
                String start = line.isEntry() ? "• " : "";
                all.add(
                        Controls.wrapped(
                                start + shown,
                                line.level() > 0
                                        ? "canvas-title"
                                        : line.allBold() ? "strong" : "canvas-text"));
            }
        }
        return all;
    }
}

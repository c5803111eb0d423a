package peermortem.ui;

import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What takes JavaFX long to draw where no graphics card does it: opacity, which draws into a
/// picture of its own; a background that is transparent, which is painted pixel by pixel like any
/// other; and a single one whose corners are a little rounded, which is drawn as a curve.
final class SlowDrawing {
    private static final double CURVE = 4;

    private SlowDrawing() {}

    static Set<String> of(Collection<Node> nodes) {
        Set<String> found = new TreeSet<>();
        for (Node node : nodes) {
            reasons(node).forEach(why -> found.add(node.getStyleClass() + " " + why));
        }
        return found;
    }

    private static Stream<String> reasons(Node node) {
        boolean seenThrough = node.getOpacity() > 0 && node.getOpacity() < 1;
        return Stream.concat(
                seenThrough && !node.isDisabled() ? Stream.of("opacity") : Stream.of(),
                node instanceof Region region && region.getBackground() != null
                        ? reasons(region.getBackground())
                        : Stream.of());
    }

    private static Stream<String> reasons(Background background) {
        List<BackgroundFill> fills = background.getFills();
        if (fills.size() != 1) {
            return Stream.of();
        }
        CornerRadii radii = fills.getFirst().getRadii();
        boolean none = fills.getFirst().getFill() instanceof Color c && c.getOpacity() == 0;
        double radius = radii.getTopLeftHorizontalRadius();
        boolean curve = !radii.isUniform() || (radius > 0 && radius <= CURVE);
        return none ? Stream.of("transparent") : curve ? Stream.of("curve") : Stream.of();
    }
}

package peermortem.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;
import peermortem.ui.common.Tips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Builds every sight of the window in both themes. At its smallest size each control that takes
/// the focus has a name and no words are cut off; at an ordinary one it comes to rest, and a
/// picture of it is written to `target/screenshots`.
@OnDisplay
class SightsTest {
    private static final long WAIT = 60_000;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    static Stream<Arguments> sights() {
        return AllScreens.sights().entrySet().stream()
                .flatMap(
                        sight ->
                                Stream.of(
                                                new Look("light", 1280, 800),
                                                new Look("dark", 1920, 1080))
                                        .map(
                                                look ->
                                                        Arguments.of(
                                                                sight.getKey(),
                                                                look,
                                                                sight.getValue())));
    }

    /// How a picture is taken.
    record Look(String colours, int width, int height) {
        @Override
        public String toString() {
            return colours + "-" + width + "x" + height;
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sights")
    void everyControlHasANameNoWordsAreCutOffAndItComesToRest(
            String name, Look look, Consumer<AllScreens> arrange)
            throws IOException, TimeoutException {
        AllScreens all = arranged(look.colours(), arrange);
        controlsHaveNamesAndWordsAreWhole(name, all);
        WaitForAsyncUtils.waitForAsyncFx(
                WAIT,
                () -> {
                    stage.setWidth(look.width());
                    stage.setHeight(look.height());
                });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, all::settled);
        WaitForAsyncUtils.waitForFxEvents();
        Rest.await(all.scene(), name);
        Path picture = Pictures.write(all.scene(), name + "-" + look);
        assertTrue(Files.size(picture) > 5000, name + " is blank");
        assertEquals(look.width(), all.scene().getWidth(), name);
    }

    private static void controlsHaveNamesAndWordsAreWhole(String name, AllScreens all) {
        List<Node> nodes = nodes(all);
        assertTrue(nodes.size() > 20, name + " is empty");
        assertTrue(all.leastWidth() <= 1100, name + " needs a width of " + all.leastWidth());
        assertEquals(Set.of(), nameless(nodes), name + ": controls without a name");
        assertEquals(Set.of(), cutOff(nodes), name + ": words cut off");
        assertEquals(Set.of(), LeftOut.meaning(nodes), name + ": rules of the theme left out");
        assertEquals(Set.of(), SlowDrawing.of(nodes), name + ": slow to draw");
    }

    private AllScreens arranged(String colours, Consumer<AllScreens> arrange) {
        AllScreens all =
                WaitForAsyncUtils.waitForAsyncFx(
                        WAIT, () -> new AllScreens(stage, colours, 1100, 700));
        WaitForAsyncUtils.waitForAsyncFx(WAIT, () -> arrange.accept(all));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(WAIT, () -> all.scene().snapshot(null));
        return all;
    }

    private static List<Node> nodes(AllScreens all) {
        return WaitForAsyncUtils.waitForAsyncFx(
                WAIT, () -> visible(all.layers(), new ArrayList<>()));
    }

    private static List<Node> visible(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> visible(child, found));
            }
        }
        return found;
    }

    private static Set<String> nameless(List<Node> nodes) {
        Set<Node> labelled = new java.util.HashSet<>();
        nodes.forEach(
                node -> {
                    if (node instanceof Label label && label.getLabelFor() != null) {
                        labelled.add(label.getLabelFor());
                    }
                });
        Set<String> nameless = new TreeSet<>();
        for (Node node : nodes) {
            if (node.isFocusTraversable() && !named(node) && !labelled.contains(node)) {
                nameless.add(describe(node));
            }
        }
        return nameless;
    }

    private static boolean named(Node node) {
        String own = node.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return true;
        }
        return !(node instanceof TextInputControl)
                && node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
    }

    private static Set<String> cutOff(List<Node> nodes) {
        Set<String> cut = new TreeSet<>();
        for (Node node : nodes) {
            if (node instanceof Labeled labeled
                    && !Tips.has(labeled)
                    && labeled.getText() != null
                    && !labeled.getText().isBlank()) {
                labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .filter(shown -> !shown.getText().equals(labeled.getText()))
                        .forEach(
                                shown ->
                                        cut.add(
                                                describe(node)
                                                        + " \""
                                                        + labeled.getText()
                                                        + "\" shows \""
                                                        + shown.getText()
                                                        + '"'));
            }
        }
        return cut;
    }

    private static String describe(Node node) {
        return node.getClass().getSimpleName() + '#' + node.getId() + node.getStyleClass();
    }
}

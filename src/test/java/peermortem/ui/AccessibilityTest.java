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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Builds every sight of the window in both themes, at its smallest size: each control that takes
/// the focus has a name, ids are unique, and no words are cut off.
@OnDisplay
class AccessibilityTest {
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
                                Stream.of("light", "dark")
                                        .map(
                                                colours ->
                                                        Arguments.of(
                                                                sight.getKey(),
                                                                colours,
                                                                sight.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sights")
    void everyControlHasANameAndNoWordsAreCutOff(
            String name, String colours, Consumer<AllScreens> arrange) {
        AllScreens all = arranged(colours, arrange);
        List<Node> nodes = nodes(all);
        assertTrue(nodes.size() > 20, name + " is empty");
        assertTrue(all.leastWidth() <= 1100, name + " needs a width of " + all.leastWidth());
        assertEquals(Set.of(), nameless(nodes), name + ": controls without a name");
        assertEquals(Set.of(), cutOff(nodes), name + ": words cut off");
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

package peermortem.ui.document;

import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import peermortem.ui.common.LineBreaks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of a block, a node for each stretch in one style. Nodes in a style that comes again
/// are filled again.
final class RunFlow extends TextFlow {
    private static final String STYLE = "doc-text";

    void show(List<Piece> pieces) {
        Map<List<String>, Deque<Text>> free = free();
        List<Node> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            for (String words : LineBreaks.parts(piece.text())) {
                Deque<Text> alike = free.get(piece.styles());
                Text run = alike == null ? null : alike.poll();
                runs.add(run == null ? run(words, piece.styles()) : filled(run, words));
            }
        }
        Children.become(getChildren(), runs);
    }

    private Map<List<String>, Deque<Text>> free() {
        Map<List<String>, Deque<Text>> free = new HashMap<>();
        for (Node node : getChildren()) {
            List<String> classes = node.getStyleClass();
            free.computeIfAbsent(
                            List.copyOf(classes.subList(1, classes.size())),
                            styles -> new ArrayDeque<>())
                    .add((Text) node);
        }
        return free;
    }

    private static Text run(String words, List<String> styles) {
        Text run = new Text(words);
        run.getStyleClass().add(STYLE);
        run.getStyleClass().addAll(styles);
        return run;
    }

    private static Text filled(Text run, String words) {
        run.setText(words);
        return run;
    }
}

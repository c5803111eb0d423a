package peermortem.ui.document;

import javafx.scene.Node;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The children of a node, changed as little as another list of them asks for: a child that is set
/// once more is styled once more, with all that is in it.
final class Children {
    private Children() {}

    static void become(List<Node> children, List<? extends Node> wanted) {
        if (children.equals(wanted)) {
            return;
        }
        Set<Node> kept = new HashSet<>(wanted);
        for (int i = children.size() - 1; i >= 0; i--) {
            if (!kept.contains(children.get(i))) {
                children.remove(i);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            Node next = wanted.get(i);
            if (i >= children.size() || !children.get(i).equals(next)) {
                children.remove(next);
                children.add(i, next);
            }
        }
    }
}

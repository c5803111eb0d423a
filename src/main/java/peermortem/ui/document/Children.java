package peermortem.ui.document;

import javafx.collections.ObservableList;
import javafx.scene.Node;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The children of a node, changed as little as another list of them asks for: a child that is set
/// once more is styled once more, with all that is in it.
final class Children {
    private Children() {}

    static void become(ObservableList<Node> children, List<? extends Node> wanted) {
        if (children.equals(wanted)) {
            return;
        }
        Set<Node> kept = new HashSet<>(children);
        kept.retainAll(new HashSet<>(wanted));
        if (kept.isEmpty()) {
            children.setAll(wanted);
            return;
        }
        for (int i = children.size() - 1; i >= 0; i--) {
            if (!kept.contains(children.get(i))) {
                children.remove(i);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            put(children, i, wanted.get(i), kept);
        }
    }

    private static void put(ObservableList<Node> children, int at, Node next, Set<Node> kept) {
        if (at < children.size() && children.get(at).equals(next)) {
            return;
        }
        if (kept.contains(next)) {
            children.remove(next);
        }
        children.add(at, next);
    }
}

package peermortem.ui.document;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The children of a node, changed as little as another list of them asks for: a child that is set
/// once more is styled once more, with all that is in it.
final class Children {
    /// The most that a node keeps for the next text. For each that leaves, the toolkit goes through
    /// all others: a text with many thousands would hold the window up for seconds.
    private static final int MOST = 1000;

    private Children() {}

    /// True where nothing in a node has so many children that it had better be made anew.
    static boolean few(Node node) {
        if (!(node instanceof Parent parent)) {
            return true;
        }
        List<Node> children = parent.getChildrenUnmodifiable();
        return children.size() <= MOST && children.stream().allMatch(Children::few);
    }

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
        int at = 0;
        while (at < wanted.size()) {
            at += put(children, at, wanted, kept);
        }
    }

    /// Puts what belongs at a place there, and says how many nodes that were: new ones that follow
    /// one another join together.
    private static int put(
            ObservableList<Node> children, int at, List<? extends Node> wanted, Set<Node> kept) {
        Node next = wanted.get(at);
        if (kept.contains(next)) {
            if (!children.get(at).equals(next)) {
                children.remove(next);
                children.add(at, next);
            }
            return 1;
        }
        int to = at + 1;
        while (to < wanted.size() && !kept.contains(wanted.get(to))) {
            to++;
        }
        children.addAll(at, wanted.subList(at, to));
        return to - at;
    }
}

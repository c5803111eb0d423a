package peermortem.ui.classroom;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import peermortem.ui.classroom.desk.ClassPage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The pages that lie over the table, the newest in front. A page of the same kind takes the place
/// of the one in front.
final class ClassPages {
    private final StackPane stack;
    private final Node main;
    private final Runnable fronted;
    private final Deque<ClassPage> open = new ArrayDeque<>();
    private @Nullable ClassPage jumped;

    ClassPages(StackPane stack, Node main, Runnable fronted) {
        this.fronted = fronted;
        this.stack = stack;
        this.main = main;
    }

    Optional<ClassPage> current() {
        return Optional.ofNullable(open.peek());
    }

    void open(ClassPage page) {
        if (current().filter(c -> c.getClass().equals(page.getClass())).isPresent()) {
            open.pop();
        }
        open.push(page);
        front(page);
        page.shown();
    }

    /// Opens a page from the palette. It takes the place of the one that was opened so before and
    /// is still in front; else each of them would wait for an Escape of its own.
    void jump(Runnable opening) {
        if (jumped != null && jumped.equals(open.peek())) {
            open.pop();
        }
        opening.run();
        jumped = open.peek();
    }

    void back() {
        open.poll();
        Optional<ClassPage> next = current();
        next.ifPresentOrElse(this::front, this::showMain);
        next.ifPresentOrElse(ClassPage::shown, this::focusMain);
    }

    void clear() {
        open.clear();
        showMain();
    }

    void showMain() {
        front(main);
    }

    private void focusMain() {
        Node table = main.lookup("#class-table");
        if (table != null) {
            table.requestFocus();
        }
    }

    private void front(Node node) {
        stack.getChildren().setAll(node);
        stack.applyCss(); // builds the skins, so that what stands in panes can have the focus
        stack.layout();
        fronted.run();
    }
}

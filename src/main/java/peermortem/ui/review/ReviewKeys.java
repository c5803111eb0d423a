package peermortem.ui.review;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import peermortem.ui.common.Keys;

/// The keys of the review screen. While something is written only the shortcut keys work.
final class ReviewKeys {
    private final ReviewView view;

    ReviewKeys(ReviewView view) {
        this.view = view;
    }

    void pressed(KeyEvent event) {
        if (Keys.shortcut(KeyCode.ENTER).match(event)) {
            event.consume();
            view.submit();
            return;
        }
        if (event.getTarget() instanceof TextInputControl || !Keys.plain(event)) {
            return;
        }
        if (event.getTarget() instanceof ButtonBase && event.getCode() == KeyCode.SPACE) {
            return;
        }
        if (event.getTarget() instanceof ListView<?> && event.getCode() == KeyCode.ENTER) {
            view.focusChecklist();
            event.consume();
            return;
        }
        if (act(event.getCode())) {
            event.consume();
        }
    }

    private boolean act(KeyCode code) {
        switch (code) {
            case J -> view.step(1);
            case K -> view.step(-1);
            case U -> view.nextOpen();
            case SPACE -> view.tickMet();
            case X -> view.tickNotMet();
            case E -> view.jumpToEvidence();
            case C -> view.comment();
            case M -> view.mark();
            case T -> view.focusText();
            case H -> view.help();
            case N -> view.nextSubmission(1);
            case P -> view.nextSubmission(-1);
            default -> {
                return false;
            }
        }
        return true;
    }
}

package peermortem.ui.review;

import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.domain.TickVerdict;

import java.util.Optional;

/// The sign of the own tick: an empty box, a check mark, or a cross.
final class TickBox extends Label {
    private Optional<TickVerdict> shown = Optional.empty();

    TickBox() {
        getStyleClass().add("tick-box");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Does nothing where that is shown already: each change of style lays the row out anew.
    void show(TickVerdict verdict) {
        if (shown.filter(verdict::equals).isPresent()) {
            return;
        }
        shown = Optional.of(verdict);
        getStyleClass().removeAll("met", "not-met", "open");
        switch (verdict) {
            case OPEN -> {
                getStyleClass().add("open");
                setGraphic(null);
            }
            case MET -> {
                getStyleClass().add("met");
                setGraphic(new FontIcon(Feather.CHECK));
            }
            case NOT_MET -> {
                getStyleClass().add("not-met");
                setGraphic(new FontIcon(Feather.X));
            }
        }
    }
}

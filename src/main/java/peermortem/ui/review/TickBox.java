package peermortem.ui.review;

import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.domain.TickVerdict;

/// The sign of the own tick: an empty box, a check mark, or a cross.
final class TickBox extends Label {
    TickBox() {
        getStyleClass().add("tick-box");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    void show(TickVerdict verdict) {
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

package peermortem.ui.common;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Where the dividers of a split pane stand: as they were left, or at usual shares of the width.
/// Only the first pane that is not at an edge grows with the window.
public final class PaneWidths {
    private final SplitPane panes;
    private final Settings settings;
    private final String name;

    public PaneWidths(SplitPane panes, Settings settings, String name, double... usual) {
        this.panes = panes;
        this.settings = settings;
        this.name = name;
        ChangeListener<Number> first =
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            javafx.beans.value.ObservableValue<? extends Number> width,
                            Number before,
                            Number now) {
                        if (now.doubleValue() > 0) {
                            panes.widthProperty().removeListener(this);
                            place(usual);
                        }
                    }
                };
        panes.widthProperty().addListener(first);
    }

    private void place(double... usual) {
        for (int i = 0; i < usual.length; i++) {
            panes.setDividerPosition(i, settings.number(key(i), usual[i]));
        }
        panes.layout();
        for (Node pane : panes.getItems()) {
            int at = panes.getItems().indexOf(pane);
            boolean edge = (usual.length > 1 && at == 0) || at == usual.length;
            SplitPane.setResizableWithParent(pane, !edge);
        }
    }

    /// Remembers the dividers for the next time.
    public void remember() {
        double[] positions = panes.getDividerPositions();
        for (int i = 0; i < positions.length; i++) {
            settings.put(key(i), Double.toString(positions[i]));
        }
    }

    private String key(int divider) {
        return "panes." + name + "." + divider;
    }
}

package peermortem.ui.packet;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import peermortem.ui.common.ScrollView;

/// A column of text and controls that scrolls.
final class Column extends ScrollView {
    private final VBox body = new VBox();

    Column(String id, String accessible) {
        setId(id);
        setAccessibleText(accessible);
        setFitToWidth(true);
        body.getStyleClass().addAll("page-body", "narrow");
        StackPane middle = new StackPane(body);
        StackPane.setAlignment(body, Pos.TOP_LEFT);
        setContent(middle);
    }

    void add(Node... nodes) {
        body.getChildren().addAll(nodes);
    }

    void clear() {
        body.getChildren().clear();
    }
}

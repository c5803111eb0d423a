package peermortem.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/// A scroll pane that draws only what changed. JavaFX's own keeps a picture of all that is in view
/// and makes it anew for each change in it; where software draws, these pictures fill the heap.
public class ScrollView extends ScrollPane {
    public ScrollView() {}

    public ScrollView(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = new ScrollPaneSkin(this);
        getChildrenUnmodifiable().forEach(part -> part.setCache(false));
        return skin;
    }
}

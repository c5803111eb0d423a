package peermortem.ui.packet;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import peermortem.ui.common.Controls;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.UiContext;

import java.util.Optional;

/// The packet in front: a pass, a request, or a result.
public final class PacketView extends BorderPane implements Screen {
    private final UiContext context;
    private final PacketModel model;

    public PacketView(UiContext context, PacketModel model) {
        this.context = context;
        this.model = model;
        setId("packet");
        getStyleClass().add("packet");
        model.openedProperty().addListener((property, before, now) -> show(before, now));
        show(Optional.empty(), model.openedProperty().get());
    }

    private void show(Optional<Opened> before, Optional<Opened> now) {
        if (now.isEmpty()) {
            setCenter(Controls.wrapped(context.words().get("packet.none"), "muted"));
            return;
        }
        switch (now.get()) {
            case Opened.Passed passed -> setCenter(new PassPane(context, model, passed.pass()));
            case Opened.Requested asked -> setCenter(new RequestPane(context, model, asked.desk()));
            case Opened.Graded graded -> {
                boolean same =
                        before.filter(
                                        b ->
                                                b instanceof Opened.Graded g
                                                        && g.desk() == graded.desk())
                                .isPresent();
                if (same && getCenter() instanceof ResultPane pane) {
                    pane.show(graded);
                } else {
                    setCenter(new ResultPane(context, model, graded));
                }
            }
        }
    }

    @Override
    public Place place() {
        return Place.PACKET;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void shown() {
        if (getCenter() instanceof Region pane && pane.lookup(".first-action") != null) {
            pane.lookup(".first-action").requestFocus();
        }
    }
}

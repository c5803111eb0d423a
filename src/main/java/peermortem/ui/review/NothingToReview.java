package peermortem.ui.review;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;

/// Stands where no review is: says why, unless one is on its way.
final class NothingToReview extends VBox {
    private final Messages messages;
    private final ReviewModel model;
    private final Label title = Controls.label("", "title");
    private final Label text = Controls.wrapped("", "muted");

    NothingToReview(Messages messages, ReviewModel model) {
        this.messages = messages;
        this.model = model;
        setId("review-nothing");
        getStyleClass().addAll("empty-state", "review-nothing");
        getChildren().addAll(title, text);
        setFocusTraversable(true);
        InvalidationListener changed = changing -> tell();
        model.comingProperty().addListener(changed);
        model.workProperty().addListener(changed);
        model.queue().addListener(changed);
        tell();
    }

    private void tell() {
        boolean open = model.workProperty().get().isPresent();
        boolean coming = open ? !model.queue().isEmpty() : model.comingProperty().get().isPresent();
        String name = open ? "review.none-yet" : "review.nothing";
        title.setText(messages.get(name + ".title"));
        text.setText(messages.get(name + ".text"));
        getChildren().forEach(words -> words.setVisible(!coming));
        setAccessibleText(coming ? "" : title.getText() + ". " + text.getText());
    }
}

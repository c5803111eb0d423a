package peermortem.ui.picture;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

import peermortem.domain.Attachment;
import peermortem.domain.Problem;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.ScrollView;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/// The images that came with a text, each with its name and size, and what the intake had to say of
/// the rest. Nothing is loaded from elsewhere.
public final class EnclosedView extends ScrollView {
    private static final int WIDEST = 640;
    private static final int HIGHEST = 480;

    private final Messages words;
    private final VBox list = new VBox();

    public EnclosedView(Messages words) {
        this.words = words;
        setId("enclosed");
        setAccessibleText(words.get("enclosed.accessible"));
        setFitToWidth(true);
        list.getStyleClass().addAll("sheet", "enclosed-list");
        list.setMinWidth(0); // pictures shrink with it
        setContent(list);
    }

    public void show(List<Attachment> attachments, List<Problem> notes) {
        List<Node> rows = new ArrayList<>();
        notes.forEach(note -> rows.add(Controls.wrapped(words.problem(note), "problem")));
        attachments.forEach(attachment -> rows.add(row(attachment)));
        list.getChildren().setAll(rows);
    }

    private Node row(Attachment attachment) {
        String told =
                words.get(
                        "enclosed.image",
                        attachment.name(),
                        Math.max(1, attachment.bytes().size() / 1024));
        VBox row = new VBox(Controls.wrapped(told, "strong"));
        row.getStyleClass().add("enclosed-image");
        byte[] bytes = attachment.bytes().toArray();
        // read at the size it is shown, so that a large picture takes no more memory than that
        Image image =
                new Image(
                        new ByteArrayInputStream(bytes),
                        Math.min(WIDEST, PictureSize.width(bytes)),
                        HIGHEST,
                        true,
                        true);
        if (image.isError()) {
            row.getChildren().add(Controls.wrapped(words.get("enclosed.not-shown"), "muted"));
        } else {
            ImageView view = new ImageView(image);
            view.setAccessibleText(attachment.name());
            view.setPreserveRatio(true);
            view.fitWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () ->
                                            Math.clamp(
                                                    list.getWidth()
                                                            - list.snappedLeftInset()
                                                            - list.snappedRightInset(),
                                                    1,
                                                    image.getWidth()),
                                    list.widthProperty(),
                                    list.insetsProperty()));
            row.getChildren().add(view);
        }
        return row;
    }
}

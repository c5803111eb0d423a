package peermortem.ui.write;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import peermortem.domain.Problem;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.UiContext;

import java.nio.file.Path;
import java.util.List;

/// The draft's name and state, and what can be done with it.
final class WriteBar extends HBox {
    private final UiContext context;
    private final Messages words;
    private final WriteModel model;
    private final ToggleButton preview;

    WriteBar(UiContext context, WriteModel model, Runnable togglePreview) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        setId("write-bar");
        getStyleClass().add("write-bar");
        preview = new ToggleButton(words.get("write.preview"));
        preview.setId("write-preview");
        preview.setAccessibleText(words.get("write.preview"));
        preview.setMinWidth(Region.USE_PREF_SIZE);
        preview.setOnAction(event -> togglePreview.run());
        Button handIn =
                Controls.mainButton("write-hand-in", words.get("write.hand-in"), this::handIn);
        handIn.disableProperty().bind(model.textProperty().isEmpty());
        getChildren()
                .addAll(
                        name(),
                        state(),
                        Controls.spring(),
                        Controls.button("write-open", words.get("write.open"), this::open),
                        Controls.button("write-save", words.get("write.save"), this::save),
                        Controls.button("write-link", words.get("write.link"), this::link),
                        preview,
                        handIn);
    }

    boolean previewing() {
        return preview.isSelected();
    }

    void togglePreview() {
        preview.fire();
    }

    /// What the draft is called.
    String draft() {
        return model.fileProperty()
                .get()
                .map(WriteBar::fileName)
                .orElse(words.get("write.untitled"));
    }

    private Label name() {
        Label name = Controls.label("", "strong");
        name.setId("write-name");
        name.textProperty().bind(model.fileProperty().map(file -> draft()));
        return name;
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        String text = name == null ? file.toString() : name.toString();
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }

    private Label state() {
        Label state = Controls.pill("", "chip");
        state.setId("write-state");
        state.textProperty().bind(model.stateProperty());
        state.visibleProperty().bind(model.stateProperty().isNotEmpty());
        return state;
    }

    void open() {
        FileChoice.Kind kind =
                new FileChoice.Kind(
                        words.get("file.postmortems"),
                        List.of(
                                "*.md",
                                "*.markdown",
                                "*.txt",
                                "*.docx",
                                "*.odt",
                                "*.html",
                                "*.htm",
                                "*.canvas"));
        context.files().open(words.get("write.open"), kind).ifPresent(model::open);
    }

    /// Saves under the draft's name, or asks for one.
    void save() {
        FileChoice.Kind kind = new FileChoice.Kind(words.get("file.markdown"), List.of("*.md"));
        model.fileProperty()
                .get()
                .or(() -> context.files().save(words.get("write.save"), "postmortem.md", kind))
                .ifPresent(model::save);
    }

    void link() {
        context.notices()
                .ask(
                        words.get("write.link.title"),
                        words.get("write.link.text"),
                        words.get("write.link.agree"),
                        model::load);
    }

    void handIn() {
        if (model.canHandInProperty().get()) {
            model.handInElsewhere().ifPresentOrElse(Runnable::run, this::handInForAnAuthor);
        } else {
            context.notices().problem(Problem.of("window.nowhere-to-hand-in"));
        }
    }

    private void handInForAnAuthor() {
        context.notices()
                .ask(
                        words.get("write.hand-in.title"),
                        words.get("write.hand-in.text"),
                        words.get("write.hand-in.agree"),
                        model::handIn);
    }
}

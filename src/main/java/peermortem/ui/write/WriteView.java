package peermortem.ui.write;

import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import peermortem.document.Postmortem;
import peermortem.domain.Checklist;
import peermortem.domain.Span;
import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Keys;
import peermortem.ui.common.PaneWidths;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.UiContext;
import peermortem.ui.document.DocumentView;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The writing screen: the editor (or a preview) at the left, advice at the right.
public final class WriteView extends BorderPane implements Screen {
    private final Messages words;
    private final WriteModel model;
    private final WriteBar bar;
    private final Editor editor;
    private final DocumentView preview;
    private final AdviceView advice;
    private final BorderPane left = new BorderPane();
    private final PaneWidths widths;
    private Optional<String> missing = Optional.empty();

    public WriteView(UiContext context, WriteModel model) {
        this.words = context.words();
        this.model = model;
        setId("write");
        getStyleClass().add("write");
        editor = new Editor("editor", words.get("write.editor"));
        preview = new DocumentView(words);
        bar = new WriteBar(context, model, this::showPreview);
        advice = new AdviceView(words, this::reveal, this::insertHeading);
        left.setTop(bar);
        left.setCenter(editor);
        SplitPane panes = new SplitPane(left, advice);
        panes.setId("write-panes");
        widths = new PaneWidths(panes, context.settings(), "write", 0.71);
        setCenter(panes);
        TextArea area = editor.area();
        area.setPromptText(words.get("write.prompt"));
        area.textProperty().addListener((property, before, now) -> model.textProperty().set(now));
        model.textProperty().addListener((property, before, now) -> take(now));
        model.checklistProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        take(model.textProperty().get());
        model.checklistProperty().get().ifPresent(this::show);
        setOnDragOver(WriteView::dragOver);
        setOnDragDropped(this::dropped);
    }

    private void take(String text) {
        String shown = text.replace("\r\n", "\n").replace('\r', '\n');
        if (!shown.equals(editor.area().getText())) {
            editor.area().setText(shown);
        }
    }

    private void show(Checklist checklist) {
        Advice told = Advice.of(words, model.rubricProperty().get(), checklist);
        missing = told.missingHeading();
        advice.show(model.rubricProperty().get(), checklist, told);
        editor.mark(Advice.unsure(checklist));
        if (bar.previewing()) {
            preview.show(Postmortem.parse(model.textProperty().get()));
        }
    }

    private void showPreview() {
        if (bar.previewing()) {
            preview.show(Postmortem.parse(model.textProperty().get()));
            left.setCenter(preview);
        } else {
            left.setCenter(editor);
            editor.area().requestFocus();
        }
    }

    private void reveal(Span place) {
        if (bar.previewing()) {
            preview.reveal(place);
        } else {
            editor.select(place);
        }
    }

    /// Adds a heading at the end of the text; one step for undo.
    private void insertHeading(String heading) {
        TextArea area = editor.area();
        String text = area.getText();
        String gap =
                text.isEmpty()
                        ? ""
                        : text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
        area.insertText(area.getLength(), gap + "## " + heading + "\n\n");
        area.positionCaret(area.getLength());
        area.requestFocus();
    }

    private static void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    @Override
    public Place place() {
        return Place.WRITE;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void pressed(KeyEvent event) {
        Optional<Runnable> action =
                Keys.shortcut(KeyCode.O).match(event)
                        ? Optional.of(bar::open)
                        : Keys.shortcut(KeyCode.S).match(event)
                                ? Optional.of(bar::save)
                                : Keys.shortcut(KeyCode.P).match(event)
                                        ? Optional.of(bar::togglePreview)
                                        : Keys.shortcut(KeyCode.ENTER).match(event)
                                                ? missing.map(
                                                        heading -> () -> insertHeading(heading))
                                                : Optional.empty();
        action.ifPresent(
                found -> {
                    event.consume();
                    found.run();
                });
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of(words.get("write.local")),
                KeyHint.of(words.get("write.keys.heading"), Keys.cap("↵")),
                KeyHint.of(words.get("write.keys.open"), Keys.cap("O")),
                KeyHint.of(words.get("write.keys.save"), Keys.cap("S")),
                KeyHint.of(words.get("write.keys.preview"), Keys.cap("P")),
                KeyHint.of(words.get("write.keys.leave"), "Ctrl Tab"));
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        if (!model.textProperty().get().isEmpty()) {
            commands.add(
                    Command.of("command-hand-in", words.get("write.hand-in"), bar::handIn)
                            .withDetail(bar.draft()));
        }
        commands.add(Command.of("command-new-draft", words.get("write.new"), model::startNew));
        commands.add(
                Command.of("command-open-draft", words.get("write.open"), bar::open)
                        .withKeys(Keys.cap("O")));
        commands.add(
                Command.of("command-save-draft", words.get("write.save"), bar::save)
                        .withKeys(Keys.cap("S")));
        commands.add(Command.of("command-link", words.get("write.link"), bar::link));
        return commands;
    }

    @Override
    public void shown() {
        editor.area().requestFocus();
    }

    @Override
    public void hidden() {
        widths.remember();
    }

    @Override
    public void closing() {
        widths.remember();
        model.closing();
    }
}

package peermortem.ui.write;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import peermortem.domain.Checklist;
import peermortem.domain.Rubric;
import peermortem.ui.common.Command;
import peermortem.ui.common.Debounce;
import peermortem.ui.common.UiContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A draft and what the checks say of it. It is checked after each short pause in typing, and kept
/// in a file of its own until it is saved under a name, so that it is there again after a restart.
public final class WriteModel {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration KEEPING = Duration.ofMillis(800);

    private final UiContext context;
    private final WriteServices services;
    private final Path keeping;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Rubric> rubric;
    private Optional<Runnable> elsewhere = Optional.empty();
    private final BooleanProperty canHandIn = new SimpleBooleanProperty(this, "canHandIn");
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Checklist>> checklist =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final Debounce<Checklist> checking;
    private final Debounce<String> keep;

    /// `keeping` is where an unsaved draft survives.
    public WriteModel(UiContext context, WriteServices services, Rubric rubric, Path keeping) {
        this.context = context;
        this.services = services;
        this.keeping = keeping;
        this.rubric = new SimpleObjectProperty<>(this, "rubric", rubric);
        String title = context.words().get("write.checking");
        checking =
                new Debounce<>(
                        context.background(),
                        title,
                        PAUSE,
                        progress -> services.check(rubric, ""),
                        found -> checklist.set(Optional.of(found)));
        keep = new Debounce<>(context.background(), title, KEEPING, progress -> "", kept -> kept());
        text.addListener((property, before, now) -> changed(now));
        this.rubric.addListener((property, before, now) -> check());
        check();
    }

    /// Brings back the draft that was there when the app was closed.
    public void restore() {
        if (Files.isReadable(keeping)) {
            context.background()
                    .job(context.words().get("write.opening"), progress -> Draft.read(keeping))
                    .quietly()
                    .onSuccess(this::setIfEmpty)
                    .start();
        }
    }

    private void setIfEmpty(String kept) {
        if (text.get().isEmpty()) {
            text.set(kept);
            context.settings()
                    .get("write.file")
                    .map(Path::of)
                    .filter(Files::exists)
                    .ifPresent(p -> file.set(Optional.of(p)));
        }
    }

    private void changed(String now) {
        state.set(context.words().get("write.changed"));
        check();
        keep.ask(
                progress -> {
                    Draft.write(keeping, now);
                    return now;
                });
    }

    private void kept() {
        if (file.get().isEmpty()) {
            state.set(context.words().get("write.kept"));
        }
    }

    private void check() {
        String now = text.get();
        Rubric by = rubric.get();
        checking.ask(progress -> services.check(by, now));
    }

    /// Keeps the draft at once, before the window closes.
    void closing() {
        try {
            Draft.write(keeping, text.get());
        } catch (IOException e) {
            context.background().fail(e);
        }
    }

    /// Starts an empty draft.
    void startNew() {
        replace("", Optional.empty());
        state.set("");
    }

    /// Puts another text in the draft's place, and offers the way back.
    private void replace(String now, Optional<Path> path) {
        String before = text.get();
        Optional<Path> beforeFile = file.get();
        text.set(now);
        setFile(path);
        if (!before.isBlank() && !before.equals(now)) {
            Runnable back =
                    () -> {
                        text.set(before);
                        setFile(beforeFile);
                        state.set(context.words().get("write.changed"));
                    };
            context.notices()
                    .info(
                            context.words().get("write.replaced"),
                            Command.of(
                                    "write-bring-back",
                                    context.words().get("write.bring-back"),
                                    back));
        }
    }

    void open(Path path) {
        context.background()
                .job(context.words().get("write.opening"), progress -> services.read(path))
                .onSuccess(outcome -> context.settle(outcome, opened -> opened(path, opened)))
                .start();
    }

    private void opened(Path path, String opened) {
        boolean markdown = path.toString().endsWith(".md") || path.toString().endsWith(".txt");
        replace(opened, markdown ? Optional.of(path) : Optional.empty());
    }

    void load(String link) {
        context.background()
                .job(context.words().get("write.loading", link), progress -> services.load(link))
                .onSuccess(
                        outcome ->
                                context.settle(
                                        outcome, loaded -> replace(loaded, Optional.empty())))
                .start();
    }

    void save(Path path) {
        String now = text.get();
        context.background()
                .job(
                        context.words().get("write.saving"),
                        progress -> {
                            Draft.write(path, now);
                            return path;
                        })
                .quietly()
                .onSuccess(saved -> setFile(Optional.of(saved)))
                .start();
    }

    private void setFile(Optional<Path> path) {
        file.set(path);
        context.settings().put("write.file", path.map(Path::toString).orElse(""));
        state.set(
                path.isPresent()
                        ? context.words().get("write.saved")
                        : context.words().get("write.changed"));
    }

    /// Says where a draft is handed in while no class file is open: on the screen of the pass.
    public void setHandInElsewhere(Optional<Runnable> way) {
        elsewhere = way;
        canHandIn.set(way.isPresent());
    }

    Optional<Runnable> handInElsewhere() {
        return elsewhere;
    }

    /// What stands in the editor.
    public String draft() {
        return text.get();
    }

    /// Hands the draft in for an author of the open class.
    void handIn(String author) {
        String now = text.get();
        String title = context.words().get("write.handing-in");
        context.background()
                .job(title, progress -> services.handIn(author, now))
                .onSuccess(outcome -> context.settle(outcome, context.notices()::info))
                .start();
    }

    StringProperty textProperty() {
        return text;
    }

    /// What the draft is checked against.
    public ObjectProperty<Rubric> rubricProperty() {
        return rubric;
    }

    /// True while a class file or pass is open that takes this draft.
    public BooleanProperty canHandInProperty() {
        return canHandIn;
    }

    ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Checklist>> checklistProperty() {
        return checklist.getReadOnlyProperty();
    }

    /// Whether the draft is saved, in a word.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }
}

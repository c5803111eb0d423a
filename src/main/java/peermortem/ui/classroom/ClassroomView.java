package peermortem.ui.classroom;

import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import peermortem.domain.SubmissionId;
import peermortem.service.ClassFiles;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;
import peermortem.ui.classroom.decide.SubmissionPage;
import peermortem.ui.classroom.decide.WhyPage;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.classroom.intake.Importing;
import peermortem.ui.classroom.table.Counting;
import peermortem.ui.classroom.table.Figures;
import peermortem.ui.classroom.table.FilterBar;
import peermortem.ui.classroom.table.SideColumn;
import peermortem.ui.classroom.table.SubmissionTable;
import peermortem.ui.classroom.table.TableModel;
import peermortem.ui.common.Background;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Keys;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.UiContext;
import peermortem.ui.common.UndoStack;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Class screen: toolbar, filters, table, cards; pages lie over it, one above the other.
public final class ClassroomView extends StackPane implements Screen {
    private static final String DIVIDER = "class.divider";
    private static final double USUAL_DIVIDER = 0.73;
    private static final double SIDE = 250;

    /// The head of the table and some twelve rows, in pixels at the usual size of words.
    private static final double FIRST_HEIGHT = 440;

    private final ClassroomModel model;
    private final ClassRoom room;
    private final Importing importing;
    private final TableModel rows;
    private final Counting counting = new Counting();
    private final SubmissionTable table;
    private final FilterBar filters;
    private final SideColumn side;
    private final ClassToolbar toolbar;
    private final ActingMenu acting;
    private final ClassPages pages;
    private final EmptyClass empty;
    private final BorderPane main = new BorderPane();
    private double divider = USUAL_DIVIDER;
    private boolean outdated;
    private Runnable keysChanged = () -> {};

    public ClassroomView(
            UiContext context, ClassroomModel model, ClassFiles files, ClassRoom.Ways ways) {
        this.model = model;
        this.pages = new ClassPages(this, main, () -> keysChanged.run());
        this.room = new ClassRoom(context, model, files, pages::open, pages::back, ways);
        this.importing = new Importing(room);
        this.rows = new TableModel(room.says());
        this.table = new SubmissionTable(context.words(), rows, this::open, context.settings());
        this.filters = new FilterBar(context.words(), rows);
        this.side =
                new SideColumn(
                        context.words(), this::settle, () -> room.open(ClassToolbar.queue(room)));
        this.toolbar =
                new ClassToolbar(
                        room, importing, rows.queryProperty(), this::selection, pages::jump);
        this.empty = new EmptyClass(room, importing);
        this.acting = new ActingMenu(room);
        filters.getChildren().addAll(Controls.spring(), acting);
        setId("classroom");
        getStyleClass().add("classroom");
        table.setEmpty(empty);
        SplitPane panes = new SplitPane(firstRows(context.background()), side);
        side.setMinWidth(SIDE);
        panes.setDividerPositions(context.settings().number(DIVIDER, USUAL_DIVIDER));
        panes.getDividers()
                .getFirst()
                .positionProperty()
                .addListener((property, before, now) -> divider = now.doubleValue());
        main.setTop(bars(context.background()));
        main.setCenter(panes);
        pages.showMain();
        model.setOnRead(counting::of);
        model.overviewProperty().addListener((property, before, now) -> changed(now));
        sceneProperty().addListener((property, before, now) -> bringUpToDate());
        model.deskProperty().addListener((property, before, now) -> pages.clear());
        show(model.overview());
        addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /// The bars do nothing before the class has been read; so the rows are drawn before them.
    private VBox bars(Background background) {
        VBox bars = new VBox();
        bars.getStyleClass().add("class-bars");
        background.afterFrame(() -> bars.getChildren().setAll(toolbar, filters));
        return bars;
    }

    /// The table, at first only so high as some rows need: each row takes as long to be made as a
    /// bar, and half of them are enough to begin with.
    private StackPane firstRows(Background background) {
        StackPane space = new StackPane(table);
        space.setAlignment(Pos.TOP_LEFT);
        table.setMaxHeight(FIRST_HEIGHT * table.scale());
        background.afterFrame(() -> table.setMaxHeight(Region.USE_COMPUTED_SIZE));
        return space;
    }

    /// What its pages are built with.
    ClassRoom room() {
        return room;
    }

    /// While another screen is in front, rows are not arranged anew; that waits until somebody
    /// looks.
    private void changed(Optional<Overview> overview) {
        outdated = overview.isPresent() && getScene() == null;
        if (!outdated) {
            show(overview);
        }
    }

    private void bringUpToDate() {
        if (outdated && getScene() != null) {
            outdated = false;
            show(model.overview());
        }
    }

    private void show(Optional<Overview> overview) {
        acting.show(overview);
        Optional<SubmissionId> selected = table.selected().map(SubmissionRow::submission);
        Optional<Figures> figures = overview.map(counting::of);
        rows.show(overview, figures);
        table.keepRow();
        selected.ifPresent(table::select);
        filters.refresh();
        Optional<Overview> whole = overview.filter(Overview::whole);
        toolbar.refresh(whole);
        empty.show(overview, rows);
        side.setVisible(whole.isPresent());
        whole.ifPresent(o -> side.show(o, counting.of(o)));
        pages.current().ifPresent(ClassPage::refreshed);
    }

    private List<SubmissionId> selection() {
        return table.selected().map(SubmissionRow::submission).stream().toList();
    }

    private void open(SubmissionRow row) {
        room.open(new SubmissionPage(room, row.submission()));
    }

    private void settle(NeedsYou need) {
        new Settling(room).settle(need);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.overview().isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void dropped(DragEvent event) {
        boolean files = event.getDragboard().hasFiles();
        event.setDropCompleted(files);
        if (files) {
            importing.take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
    }

    @Override
    public void pressed(KeyEvent event) {
        if (pages.current().isEmpty() && Keys.shortcut(KeyCode.F).match(event)) {
            event.consume();
            toolbar.search();
        }
        if (pages.current().isEmpty() && event.getCode() == KeyCode.G && Keys.plain(event)) {
            table.current()
                    .ifPresent(
                            row -> {
                                event.consume();
                                room.open(new WhyPage(room, row.submission()));
                            });
        }
    }

    /// Selects a submission in the table and opens its page.
    public void openSubmission(SubmissionId submission) {
        pages.clear();
        table.select(submission);
        room.open(new SubmissionPage(room, submission));
    }

    @Override
    public Place place() {
        return Place.CLASS;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void hidden() {
        model.follow(false);
    }

    @Override
    public void shown() {
        model.follow(true);
        pages.current().ifPresentOrElse(ClassPage::shown, table::focusRow);
    }

    @Override
    public void closing() {
        room.context().settings().put(DIVIDER, Double.toString(divider));
    }

    @Override
    public Optional<UndoStack> undo() {
        return pages.current().flatMap(ClassPage::undo);
    }

    @Override
    public void onKeys(Runnable changed) {
        keysChanged = changed;
    }

    @Override
    public List<KeyHint> keys() {
        return pages.current()
                .map(ClassPage::keys)
                .orElseGet(
                        () ->
                                List.of(
                                        KeyHint.of(room.words().get("class.keys.open"), "Enter"),
                                        KeyHint.of(
                                                room.words().get("class.keys.search"),
                                                Keys.cap("F")),
                                        KeyHint.of(room.words().get("keys.why"), "G")));
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(toolbar.commands());
        commands.addAll(acting.commands());
        for (SubmissionRow row : model.overview().map(Overview::submissions).orElse(List.of())) {
            commands.add(
                    Command.of(
                                    "class-open-" + row.submission(),
                                    row.author().name(),
                                    () -> fromPalette(row.submission()))
                            .withDetail(room.says().state(row)));
        }
        return commands;
    }

    private void fromPalette(SubmissionId submission) {
        room.ways().classroom();
        openSubmission(submission);
    }
}

package peermortem.ui.window;

import javafx.stage.Stage;

import peermortem.domain.Rubric;
import peermortem.service.ClassDesk;
import peermortem.service.Overview;
import peermortem.service.RecentFile;
import peermortem.service.packet.Pass;
import peermortem.text.Messages;
import peermortem.ui.classroom.ClassroomView;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.common.Background;
import peermortem.ui.common.Command;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;
import peermortem.ui.common.Settings;
import peermortem.ui.common.Theme;
import peermortem.ui.common.UiContext;
import peermortem.ui.common.WindowFiles;
import peermortem.ui.packet.Opened;
import peermortem.ui.packet.PacketModel;
import peermortem.ui.packet.PacketView;
import peermortem.ui.reports.ReportsModel;
import peermortem.ui.reports.ReportsView;
import peermortem.ui.review.ReviewModel;
import peermortem.ui.review.ReviewView;
import peermortem.ui.shell.FirstFrame;
import peermortem.ui.shell.Layers;
import peermortem.ui.shell.MainWindow;
import peermortem.ui.shell.ShellModel;
import peermortem.ui.shell.ShellView;
import peermortem.ui.welcome.WelcomeModel;
import peermortem.ui.welcome.WelcomeView;
import peermortem.ui.write.WriteModel;
import peermortem.ui.write.WriteView;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The window with all its screens, and the file they share.
public final class AppWindow {
    private final Stage stage;
    private final Resources resources;
    private final Settings settings;
    private final Workspace workspace;
    private final WelcomeModel welcome;
    private final Later<WriteModel> writing;
    private final ShellView view;
    private final MainWindow window;
    private final Background background;
    private final ShellModel shell = new ShellModel();
    private final Optional<Place> left;
    private boolean taken;

    /// Builds the window on a stage; nothing is shown or opened yet.
    public AppWindow(Stage stage, Resources resources, Background background) {
        this(stage, resources, background, settings -> new WindowFiles(() -> stage, settings));
    }

    /// With something else in place of the platform's dialogs.
    public AppWindow(
            Stage stage,
            Resources resources,
            Background background,
            Function<Settings, FileChoice> files) {
        this.stage = stage;
        this.resources = resources;
        this.background = background;
        this.settings = Settings.at(resources.settings());
        this.left = settings.get("place").flatMap(Place::named);
        Theme theme = new Theme(settings);
        Layers layers = layers();
        UiContext context = context(background, layers, files.apply(settings));
        ClassroomModel classroom =
                new ClassroomModel(background, layers, resources.words().get("window.loading"));
        ReviewModel reviews = new ReviewModel(context);
        reviews.setPractice(resources.texts()::practice);
        this.writing = new Later<>(() -> writing(context, classroom));
        PacketModel packets =
                new PacketModel(context, resources.packets(), () -> writing.get().draft());
        this.workspace = new Workspace(context, shell, classroom, reviews, packets);
        packets.openedProperty().addListener((property, before, now) -> follow(now));
        this.welcome = welcome(context);
        shell.setClassMenu(this::menu);
        List<Screen> screens = screens(context, classroom, reviews, packets);
        this.view = ShellView.waiting(context, shell, theme, layers, screens);
        workspace.goOn(welcome::open, view::begin);
        String title = resources.words().get("window.title");
        this.window = new MainWindow(stage, title, layers, view, theme, settings);
        background.attention().watch(layers);
        new Breather(background).begin();
    }

    /// Where failures that nobody expected are told of, whatever thread they end.
    private Layers layers() {
        Layers layers = new Layers(resources.words(), resources.log());
        background.setOnFailure(layers::unexpected);
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> background.fail(failure));
        return layers;
    }

    private List<Screen> screens(
            UiContext context, ClassroomModel classroom, ReviewModel reviews, PacketModel packets) {
        return List.of(
                new LaterScreen(Place.WELCOME, () -> new WelcomeView(context, welcome)),
                new LaterScreen(Place.WRITE, () -> new WriteView(context, writing.get())),
                new LaterScreen(Place.REVIEW, () -> new ReviewView(context, reviews)),
                new LaterScreen(
                        Place.CLASS,
                        () -> new ClassroomView(context, classroom, resources.files(), workspace)),
                new LaterScreen(Place.REPORTS, () -> reports(context, classroom)),
                new LaterScreen(Place.PACKET, () -> new PacketView(context, packets)));
    }

    private WelcomeModel welcome(UiContext context) {
        return new WelcomeModel(
                context, resources.files(), resources.sample(), resources.rubrics(), workspace);
    }

    private UiContext context(Background background, Layers layers, FileChoice files) {
        return new UiContext(
                resources.words(), background, layers, settings, files, resources.clock());
    }

    /// The draft is checked by the open class's rubric, else by the default one.
    private WriteModel writing(UiContext context, ClassroomModel classroom) {
        Rubric usual = resources.rubrics().bundled().get().getFirst();
        WriteModel model =
                new WriteModel(
                        context,
                        new Writing(resources.texts(), classroom, context.words()),
                        usual,
                        resources.settings().resolveSibling("draft.md"));
        classroom
                .overviewProperty()
                .addListener((property, before, now) -> follow(model, usual, now));
        follow(model, usual, classroom.overview());
        model.restore();
        return model;
    }

    private static void follow(WriteModel model, Rubric usual, Optional<Overview> overview) {
        model.rubricProperty().set(overview.map(o -> o.assignment().rubric()).orElse(usual));
        model.canHandInProperty().set(overview.isPresent());
    }

    /// A pass brings the rubric, and takes the draft on its own screen.
    private void follow(Optional<Opened> opened) {
        if (opened.isEmpty() && !writing.made()) {
            return;
        }
        WriteModel model = writing.get();
        Optional<Pass> pass =
                opened.filter(Opened.Passed.class::isInstance)
                        .map(Opened.Passed.class::cast)
                        .map(Opened.Passed::pass);
        pass.ifPresent(p -> model.rubricProperty().set(p.rubric()));
        model.setHandInElsewhere(pass.map(p -> () -> shell.go(Place.PACKET)));
    }

    private static ReportsView reports(UiContext context, ClassroomModel classroom) {
        return new ReportsView(
                context,
                new ReportsModel(
                        classroom, context.words(), context.settings(), ClassDesk::reports));
    }

    /// Shows the window with what is being opened; without anything, where it was left.
    public void show(Optional<Opening> opening) {
        left.ifPresent(opening.isPresent() ? workspace::startAt : shell::go);
        stage.setOnHidden(event -> workspace.close());
        if (opening.isEmpty()) {
            view.begin();
        }
        opening.flatMap(Opening::soon).ifPresent(this::take);
        window.show();
        opening.filter(o -> !taken)
                .ifPresent(o -> o.later(found -> background.onWindow(() -> take(found))));
        FirstFrame.watch(
                stage,
                () -> opening.isEmpty() || !shell.titleProperty().get().isEmpty(),
                workspace::wholeClass);
    }

    private void take(Opening.Found found) {
        taken = true;
        found.open(workspace::opened, welcome::open);
    }

    /// Comes to the front, with another file where one is given.
    public void comeBack(Optional<Path> file) {
        stage.setIconified(false);
        stage.toFront();
        workspace.startAt(Place.CLASS);
        file.ifPresent(welcome::open);
    }

    private List<Command> menu() {
        Messages words = resources.words();
        List<Command> menu = new ArrayList<>();
        for (RecentFile recent : welcome.recent()) {
            menu.add(
                    Command.of(
                                    "menu-recent-" + menu.size(),
                                    recent.title(),
                                    () -> welcome.open(recent.path()))
                            .withDetail(recent.path().toString()));
        }
        menu.add(Command.of("menu-open", words.get("window.menu.open"), welcome::choose));
        menu.add(Command.of("menu-new", words.get("window.menu.new"), this::makeClass));
        return menu;
    }

    private void makeClass() {
        shell.go(Place.WELCOME);
        welcome.makingProperty().set(true);
    }
}

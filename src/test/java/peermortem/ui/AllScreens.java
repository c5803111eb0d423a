package peermortem.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;

import org.testfx.util.WaitForAsyncUtils;

import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ReviewDesk;
import peermortem.ui.classroom.Classes;
import peermortem.ui.classroom.ClassroomView;
import peermortem.ui.classroom.FakeFiles;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.common.Command;
import peermortem.ui.common.Place;
import peermortem.ui.common.UiContext;
import peermortem.ui.packet.PacketModel;
import peermortem.ui.packet.PacketView;
import peermortem.ui.reports.ReportsModel;
import peermortem.ui.reports.ReportsView;
import peermortem.ui.review.ReviewModel;
import peermortem.ui.review.ReviewView;
import peermortem.ui.shell.Layers;
import peermortem.ui.shell.ShellView;
import peermortem.ui.welcome.RubricShelf;
import peermortem.ui.welcome.WelcomeModel;
import peermortem.ui.welcome.WelcomeView;
import peermortem.ui.write.WriteModel;
import peermortem.ui.write.WriteView;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The whole window over classes and reviews in memory, and every sight of it that a user can have:
/// the one list that pictures and accessibility tests go through.
public final class AllScreens extends Navigation {
    private final Surroundings surroundings;
    private final ReviewModel reviews;
    private final ClassroomModel classroom;
    private final PacketModel packets;
    private final SampleDesk desk = new SampleDesk();
    private final Stage stage;

    /// Shows the window on a stage in `light` or `dark`.
    public AllScreens(Stage stage, String colours, double width, double height) {
        this.stage = stage;
        surroundings = new Surroundings(colours);
        UiContext context = surroundings.context();
        reviews = new ReviewModel(context);
        classroom = new ClassroomModel(context.background(), context.notices(), "Reading");
        packets = new PacketModel(context, PacketSights.get().ada, () -> SampleTexts.TEXT);
        shell.titleProperty().set("0x19. Postmortem");
        shell.deadlineProperty().set("Reviews due in 2 d 4 h");
        shell.fileStatusProperty().set("class.peermortem · 20 submissions · backed up 09:30");
        shell.setClassMenu(() -> List.of(Command.of("menu-open", "Open a class file…", () -> {})));
        FakeFiles files = new FakeFiles();
        WelcomeModel welcome =
                new WelcomeModel(
                        context,
                        files,
                        () -> Outcome.done(Classes.inMemory()),
                        new RubricShelf(
                                () -> List.of(Classes.rubric()),
                                path -> Outcome.refused("file.missing", path)),
                        this);
        WriteModel write =
                new WriteModel(
                        context,
                        new SampleWriting(),
                        SampleTexts.rubric(),
                        Path.of("target", "draft.md"));
        new ShellView(
                context,
                shell,
                surroundings.theme(),
                surroundings.layers(),
                List.of(
                        new WelcomeView(context, welcome),
                        new WriteView(context, write),
                        new ReviewView(context, reviews),
                        new ClassroomView(context, classroom, files, this),
                        new ReportsView(
                                context,
                                new ReportsModel(
                                        classroom,
                                        context.words(),
                                        context.settings(),
                                        d -> new NoReports())),
                        new PacketView(context, packets)));
        Scene scene = new Scene(surroundings.layers(), width, height);
        surroundings.theme().dress(scene);
        stage.setScene(scene);
        stage.setWidth(width); // which may have been another one
        stage.setHeight(height);
        stage.show();
    }

    public Scene scene() {
        return stage.getScene();
    }

    /// The width below which something would be cut off at the sides.
    public double leastWidth() {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> Math.max(layers().minWidth(-1), layers().lookup("#shell").minWidth(-1)));
    }

    /// True when nothing is still on its way.
    public boolean settled() {
        return !(layers().lookup("#write-found") instanceof Label found)
                || (!found.getText().isBlank()
                        && (!textIsThere() || !found.getText().startsWith("0 ")));
    }

    private boolean textIsThere() {
        return layers().lookup("#editor") instanceof TextArea area && !area.getText().isBlank();
    }

    public Layers layers() {
        return surroundings.layers();
    }

    /// Every sight by name, each arranged from a window that was just built; run on the window's
    /// thread.
    public static Map<String, Consumer<AllScreens>> sights() {
        Map<String, Consumer<AllScreens>> sights = new LinkedHashMap<>();
        sights.put("welcome", all -> all.shell.go(Place.WELCOME));
        sights.put("write-empty", all -> all.shell.go(Place.WRITE));
        sights.put("write", AllScreens::writing);
        sights.put("write-preview", AllScreens::preview);
        sights.put("review-nothing", all -> all.shell.go(Place.REVIEW));
        sights.put("review", AllScreens::review);
        sights.put("review-source", AllScreens::source);
        sights.put("review-facts", AllScreens::facts);
        sights.put("review-submitted", AllScreens::submitted);
        sights.put("class-nothing", all -> all.shell.go(Place.CLASS));
        sights.put("class", AllScreens::classroomOpen);
        sights.put("reports", AllScreens::reportsOpen);
        sights.put("packet-pass", all -> all.packet(PacketSights.get().pass, PacketKind.PASS));
        sights.put(
                "packet-request",
                all -> all.packet(PacketSights.get().request, PacketKind.HAND_IN));
        sights.put("packet-comments", AllScreens::comments);
        sights.put("packet-result", AllScreens::result);
        sights.put("palette", all -> all.press("#find-button"));
        sights.put("keys", AllScreens::keys);
        sights.put(
                "error",
                all -> all.layers().unexpected(new IllegalStateException("for the picture")));
        sights.put(
                "ask",
                all ->
                        all.layers()
                                .ask(
                                        "Reopen this review",
                                        "Say why you reopen it.",
                                        "Reopen",
                                        a -> {}));
        sights.put(
                "confirm",
                all ->
                        all.layers()
                                .confirm(
                                        "Hand in",
                                        "The text is frozen.",
                                        Command.of("x", "Hand in", () -> {})));
        sights.put("toast", all -> all.layers().problem(Problem.of("file.missing", "a.md")));
        return sights;
    }

    private void writing() {
        shell.go(Place.WRITE);
        if (node("#editor") instanceof TextArea area) {
            area.setText(SampleTexts.TEXT.substring(0, SampleTexts.TEXT.indexOf("## Root cause")));
        }
    }

    private void preview() {
        writing();
        press("#write-preview");
    }

    private void review() {
        shell.go(Place.REVIEW);
        reviews.open(desk);
        List<RubricItem> items = SampleTexts.rubric().items();
        for (int i = 0; i < 5; i++) {
            desk.tick(SubmissionId.of("Heron-41"), items.get(i).id(), TickVerdict.MET).join();
        }
        desk.tick(SubmissionId.of("Heron-41"), items.get(9).id(), TickVerdict.NOT_MET).join();
        desk.reason(
                        SubmissionId.of("Heron-41"),
                        items.get(9).id(),
                        "Which limits, from what to what?")
                .join();
        reviews.open(desk);
    }

    private void source() {
        review();
        press("#tab-source");
    }

    private void facts() {
        review();
        if (node("#facts") instanceof TitledPane facts) {
            facts.setExpanded(true);
        }
    }

    private void submitted() {
        review();
        desk.submit(SubmissionId.of("Heron-41"));
        reviews.open(desk);
        reviews.select(SubmissionId.of("Heron-41"));
    }

    private void classroomOpen() {
        classroom.open(Classes.inMemory());
        shell.go(Place.CLASS);
    }

    private void reportsOpen() {
        classroom.open(Classes.inMemory());
        shell.go(Place.REPORTS);
    }

    private void packet(Path file, PacketKind kind) {
        shell.reachableProperty().set(EnumSet.of(Place.WELCOME, Place.WRITE, Place.PACKET));
        shell.go(Place.PACKET);
        packets.open(file, kind);
    }

    private void comments() {
        packet(PacketSights.get().result(), PacketKind.RESULT);
    }

    private void result() {
        comments();
        press("#result-reveal");
        ItemId notMet = SampleTexts.rubric().items().get(3).id(); // by the sample's reviewer
        press("#appeal-" + notMet.toString().replace('.', '-'));
    }

    private void keys() {
        review();
        press("#find-button");
        if (node("#palette-field") instanceof javafx.scene.control.TextField field) {
            field.setText("Show all keys");
            field.fireEvent(
                    new javafx.scene.input.KeyEvent(
                            javafx.scene.input.KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            javafx.scene.input.KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
        }
    }

    void press(String id) {
        switch (node(id)) {
            case ButtonBase button -> button.fire();
            default -> throw new AssertionError(id);
        }
    }

    private Node node(String id) {
        layers().applyCss();
        return Optional.ofNullable(layers().lookup(id)).orElseThrow(() -> new AssertionError(id));
    }

    @Override
    protected ClassroomModel classes() {
        return classroom;
    }

    @Override
    public void opened(ReviewDesk opened) {
        reviews.open(opened);
        shell.go(Place.REVIEW);
    }
}

package peermortem.ui.classroom;

import javafx.scene.Scene;
import javafx.stage.Stage;

import peermortem.domain.SubmissionId;
import peermortem.service.ClassDesk;
import peermortem.ui.Surroundings;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.classroom.intake.Importing;
import peermortem.ui.common.Place;
import peermortem.ui.shell.MainWindow;
import peermortem.ui.shell.ShellModel;
import peermortem.ui.shell.ShellView;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Class screen in a window, over a class in memory.
final class ClassroomStage implements ClassRoom.Ways {
    private final Surroundings surroundings;
    private final Optional<FakeDesk> fake;
    private final ClassDesk desk;
    private final ClassroomModel model;
    private final ClassroomView view;
    private final Importing importing;
    private final FakeFiles files = new FakeFiles();
    private final ShellModel shell = new ShellModel();
    final List<SubmissionId> reviewed = new ArrayList<>();
    final List<Path> reopened = new ArrayList<>();

    private ClassroomStage(String colours, ClassDesk desk) {
        this.desk = desk;
        this.fake = desk instanceof FakeDesk inMemory ? Optional.of(inMemory) : Optional.empty();
        surroundings = new Surroundings(colours);
        var context = surroundings.context();
        model = new ClassroomModel(context.background(), context.notices(), "Reading");
        view = new ClassroomView(context, model, files, this);
        importing = new Importing(view.room());
    }

    static ClassroomStage show(Stage window, String colours) {
        return show(window, colours, new FakeDesk());
    }

    static ClassroomStage show(Stage window, String colours, ClassDesk desk) {
        ClassroomStage stage = new ClassroomStage(colours, desk);
        stage.shell.titleProperty().set("0x19. Postmortem");
        stage.shell.deadlineProperty().set("Submissions closed · reviews due in 2 d 4 h");
        stage.shell.fileStatusProperty().set("class.peermortem · 20 submissions · backed up 09:30");
        ShellView root =
                new ShellView(
                        stage.surroundings.context(),
                        stage.shell,
                        stage.surroundings.theme(),
                        stage.surroundings.layers(),
                        List.of(stage.view));
        new MainWindow(
                        window,
                        "Peermortem",
                        stage.surroundings.layers(),
                        root,
                        stage.surroundings.theme(),
                        stage.surroundings.context().settings())
                .show();
        stage.shell.go(Place.CLASS);
        stage.model.open(desk);
        return stage;
    }

    FakeDesk desk() {
        return fake.orElseThrow();
    }

    ClassDesk classDesk() {
        return desk;
    }

    FakeFiles files() {
        return files;
    }

    ClassroomView view() {
        return view;
    }

    ClassroomModel model() {
        return model;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Importing importing() {
        return importing;
    }

    Place place() {
        return shell.placeProperty().get();
    }

    Scene scene() {
        return surroundings.layers().getScene();
    }

    @Override
    public void review(SubmissionId submission) {
        reviewed.add(submission);
    }

    @Override
    public void reports() {
        shell.go(Place.REPORTS);
    }

    @Override
    public void classroom() {
        shell.go(Place.CLASS);
    }

    @Override
    public void reopen(Path file) {
        reopened.add(file);
    }
}

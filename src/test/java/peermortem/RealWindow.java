package peermortem;

import javafx.stage.Stage;

import peermortem.intake.Intake;
import peermortem.rubric.Rubrics;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.service.SubmissionRow;
import peermortem.ui.Navigation;
import peermortem.ui.Surroundings;
import peermortem.ui.classroom.ClassroomView;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.reports.ReportsModel;
import peermortem.ui.reports.ReportsView;
import peermortem.ui.welcome.RubricShelf;
import peermortem.ui.welcome.WelcomeModel;
import peermortem.ui.welcome.WelcomeView;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Welcome, Class and Reports in a window, over real class files in a folder.
final class RealWindow extends Navigation {
    final Surroundings surroundings = new Surroundings("light");
    final ClassFiles files;
    final ClassroomModel model;
    final ClassroomView classroom;

    private RealWindow(Path folder) {
        var context = surroundings.context();
        Wiring wiring = new Wiring(Map.of(), folder.resolve("home"), folder.resolve("log"));
        Intake intake = wiring.intake(context.clock());
        files = wiring.classFiles(context.clock(), new Random(7), intake);
        model = new ClassroomModel(context.background(), context.notices(), "Reading");
        classroom = new ClassroomView(context, model, files, this);
    }

    static RealWindow show(Stage stage, Path folder) {
        RealWindow window = new RealWindow(folder);
        var context = window.surroundings.context();
        Wiring wiring = new Wiring(Map.of(), folder.resolve("home"), folder.resolve("log"));
        WelcomeModel welcome =
                new WelcomeModel(
                        context,
                        window.files,
                        () -> wiring.sample(window.files).open(folder.resolve("sample")),
                        new RubricShelf(
                                () -> List.of(Rubrics.bundled(Rubrics.DEFAULT)),
                                path -> Rubrics.find(path.toString())),
                        window);
        ReportsModel reports =
                new ReportsModel(
                        window.model, context.words(), context.settings(), ClassDesk::reports);
        window.surroundings.show(
                stage,
                window.shell,
                new WelcomeView(context, welcome),
                window.classroom,
                new ReportsView(context, reports));
        return window;
    }

    SubmissionRow row(String author) {
        return model.overview().orElseThrow().submissions().stream()
                .filter(r -> r.author().id().value().equals(author))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected ClassroomModel classes() {
        return model;
    }
}

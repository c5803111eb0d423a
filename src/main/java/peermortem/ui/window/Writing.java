package peermortem.ui.window;

import peermortem.domain.Checklist;
import peermortem.domain.Outcome;
import peermortem.domain.Rubric;
import peermortem.service.ClassDesk;
import peermortem.service.HandInOrder;
import peermortem.service.HandInReport;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.write.WriteServices;

import java.nio.file.Path;
import java.util.Optional;

/// What *Write* needs: checks and sources from the use cases, and the open class file to hand in
/// to.
final class Writing implements WriteServices {
    private final Resources.Texts texts;
    private final ClassroomModel classroom;
    private final Messages words;

    Writing(Resources.Texts texts, ClassroomModel classroom, Messages words) {
        this.texts = texts;
        this.classroom = classroom;
        this.words = words;
    }

    @Override
    public Checklist check(Rubric rubric, String text) {
        return texts.check(rubric, text);
    }

    @Override
    public Outcome<String> load(String link) {
        return texts.read(link);
    }

    @Override
    public Outcome<String> read(Path file) {
        return texts.read(file.toString());
    }

    /// The roster knows whether the author may hand in.
    @Override
    public Outcome<String> handIn(String author, String text) {
        Optional<ClassDesk> desk = classroom.deskProperty().get();
        if (desk.isEmpty()) {
            return Outcome.refused("window.nowhere-to-hand-in");
        }
        return desk.get()
                .handIns()
                .submit(HandInOrder.of(author, text))
                .map(report -> told(author, report));
    }

    private String told(String author, HandInReport report) {
        return report.lines().stream()
                .flatMap(line -> line.problem().stream())
                .findFirst()
                .map(words::problem)
                .orElseGet(() -> words.get("window.handed-in", author));
    }
}

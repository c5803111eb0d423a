package peermortem.ui.classroom;

import peermortem.domain.Assignment;
import peermortem.service.Overview;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.shell.ShellModel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Tells the window's header and status bar about the open class: title, what is due when, how many
/// submissions, when it was backed up.
public final class ClassStatus {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages words;
    private final Clock clock;
    private final ShellModel shell;

    private ClassStatus(Messages words, Clock clock, ShellModel shell) {
        this.words = words;
        this.clock = clock;
        this.shell = shell;
    }

    /// Keeps the shell up to date with the class.
    public static void follow(ClassroomModel model, ShellModel shell, Messages words, Clock clock) {
        ClassStatus status = new ClassStatus(words, clock, shell);
        model.overviewProperty()
                .addListener((property, before, now) -> now.ifPresent(o -> status.show(model, o)));
    }

    private void show(ClassroomModel model, Overview overview) {
        Assignment assignment = overview.assignment();
        shell.titleProperty().set(assignment.title());
        shell.deadlineProperty().set(due(assignment, clock.instant()));
        String file =
                model.deskProperty()
                        .get()
                        .flatMap(desk -> Optional.ofNullable(desk.file().getFileName()))
                        .map(Path::toString)
                        .orElse("");
        int count = overview.submissions().size();
        shell.fileStatusProperty()
                .set(
                        overview.backedUp()
                                .map(
                                        at ->
                                                words.get(
                                                        "class.status.backed-up",
                                                        file,
                                                        count,
                                                        time(at)))
                                .orElseGet(() -> words.get("class.status", file, count)));
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /// What is due next, such as *Submissions closed · reviews due in 2 d 4 h*.
    String due(Assignment assignment, Instant now) {
        Optional<Instant> handIn = assignment.due();
        Optional<Instant> review = assignment.reviewDue();
        if (handIn.isPresent() && now.isBefore(handIn.get())) {
            return words.get("class.due.submissions", left(now, handIn.get()));
        }
        if (review.isPresent() && now.isBefore(review.get())) {
            return words.get("class.due.reviews", left(now, review.get()));
        }
        return handIn.isPresent() || review.isPresent() ? words.get("class.due.closed") : "";
    }

    private String left(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        return left.toDays() > 0
                ? words.get("class.due.days", left.toDays(), left.toHoursPart())
                : words.get("class.due.hours", left.toHours(), left.toMinutesPart());
    }
}

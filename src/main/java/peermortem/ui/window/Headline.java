package peermortem.ui.window;

import peermortem.domain.Assignment;
import peermortem.service.Overview;
import peermortem.service.ReviewTask;
import peermortem.service.packet.Pass;
import peermortem.text.Messages;
import peermortem.ui.common.Times;
import peermortem.ui.common.UiContext;
import peermortem.ui.packet.Opened;
import peermortem.ui.shell.ShellModel;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What the top and the bottom of the window say of the open file: its title, what is due, and when
/// it was backed up.
final class Headline {
    private final UiContext context;
    private final Messages words;
    private final ShellModel shell;

    Headline(UiContext context, ShellModel shell) {
        this.context = context;
        this.words = context.words();
        this.shell = shell;
    }

    void show(Path file, Overview overview) {
        Assignment assignment = overview.assignment();
        Times times = new Times(words, context.clock(), assignment.zone());
        shell.titleProperty().set(assignment.title());
        shell.deadlineProperty().set(due(assignment, times));
        if (!overview.whole()) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        int submissions = overview.submissions().size();
        shell.fileStatusProperty()
                .set(
                        overview.backedUp()
                                .map(
                                        at ->
                                                words.get(
                                                        "window.file.backed-up",
                                                        name,
                                                        submissions,
                                                        times.day(at)))
                                .orElseGet(() -> words.get("window.file", name, submissions)));
    }

    void show(ReviewTask task) {
        Times times = new Times(words, context.clock(), task.zone());
        shell.titleProperty().set(task.title());
        shell.deadlineProperty().set(task.due().map(due -> reviews(due, times)).orElse(""));
        shell.fileStatusProperty().set(String.valueOf(task.file().getFileName()));
    }

    void show(Opened packet) {
        shell.titleProperty().set(packet.title());
        shell.fileStatusProperty().set("");
        Optional<Pass> pass =
                packet instanceof Opened.Passed(Pass open) ? Optional.of(open) : Optional.empty();
        shell.deadlineProperty().set(pass.map(this::due).orElse(""));
    }

    private String due(Pass pass) {
        Times times = new Times(words, context.clock(), ZoneId.of(pass.zone()));
        Instant now = context.clock().instant();
        return pass.due()
                .filter(now::isBefore)
                .map(due -> words.get("window.due.submissions", times.left(due)))
                .or(() -> pass.reviewDue().map(due -> reviews(due, times)))
                .orElse("");
    }

    private String due(Assignment assignment, Times times) {
        Instant now = context.clock().instant();
        Optional<Instant> submissions = assignment.due().filter(now::isBefore);
        if (submissions.isPresent()) {
            return words.get("window.due.submissions", times.left(submissions.get()));
        }
        return assignment.reviewDue().map(due -> reviews(due, times)).orElse("");
    }

    private String reviews(Instant due, Times times) {
        return context.clock().instant().isBefore(due)
                ? words.get("window.due.reviews", times.left(due))
                : words.get("window.due.over", times.day(due));
    }
}

package peermortem.cli;

import peermortem.domain.Rubric;
import peermortem.service.ClassFiles;
import peermortem.text.Messages;

import java.util.List;
import java.util.function.Function;

/// All commands that work on class files.
public final class ClassCommands {
    private ClassCommands() {}

    /// `rubrics` finds a rubric by id or path and throws a problem where there is none.
    public static List<Object> of(
            ClassFiles files,
            Function<String, Rubric> rubrics,
            Console console,
            Messages messages) {
        Classes classes = new Classes(files, console, messages);
        return List.of(
                GroupCommand.of(
                        "class",
                        "Make a class file, or show what is in one.",
                        List.of(
                                new ClassNewCommand(classes, rubrics, console, messages),
                                new ClassShowCommand(classes, console, messages))),
                new SubmitCommand(classes, console, messages),
                new ExtendCommand(classes, console, messages),
                new AssignCommand(classes, console, messages),
                GroupCommand.of(
                        "packet",
                        "Write packets for people, or take them back.",
                        List.of(
                                new PacketExportCommand(classes, console, messages),
                                new PacketImportCommand(classes, console, messages))),
                GroupCommand.of(
                        "reviews",
                        "Write reviews as CSV, or read them.",
                        List.of(
                                new ReviewsExportCommand(classes, console, messages),
                                new ReviewsImportCommand(classes, console, messages))),
                new DecideCommand(classes, console, messages),
                new GradeCommand(classes, console, messages),
                new ReleaseCommand(classes, console, messages),
                new ReportCommand(classes, console, messages),
                new BackupCommand(classes, console, messages),
                new RestoreCommand(classes, console, messages),
                new DoctorCommand(classes, console, messages));
    }
}

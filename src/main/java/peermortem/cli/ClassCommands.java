package peermortem.cli;

import peermortem.domain.Rubric;
import peermortem.service.ClassFiles;
import peermortem.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// All commands that work on class files.
public final class ClassCommands {
    private ClassCommands() {}

    /// `rubrics` finds a rubric by id or path and throws a problem where there is none.
    public static List<Object> of(
            ClassFiles files,
            Function<String, Rubric> rubrics,
            Students students,
            Console console,
            Messages messages) {
        Classes classes = new Classes(files, console, messages);
        return List.of(
                GroupCommand.of(
                        "class",
                        "Make a class file, show or change it.",
                        List.of(
                                new ClassNewCommand(classes, rubrics, console, messages),
                                new ClassShowCommand(classes, console, messages),
                                new ClassRubricCommand(classes, rubrics, console, messages),
                                new ClassMergeCommand(classes, console, messages),
                                new ClassEraseCommand(classes, console, messages))),
                new SubmitCommand(classes, console, messages),
                new ExtendCommand(classes, console, messages),
                new AssignCommand(classes, console, messages),
                GroupCommand.of(
                        "packet",
                        "Write packets for people, take them back, or answer one.",
                        packets(classes, students)),
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

    private static List<Object> packets(Classes classes, Students students) {
        List<Object> commands = new ArrayList<>();
        commands.add(new PacketExportCommand(classes, students.console(), students.messages()));
        commands.add(new PacketImportCommand(classes, students.console(), students.messages()));
        commands.addAll(students.commands());
        return commands;
    }
}

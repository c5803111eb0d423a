package peermortem.ui.classroom.people;

import peermortem.service.AllocationPlan;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Command;
import peermortem.ui.common.FileChoice;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Who reviews whom, out to a CSV and back in, with what that would change asked first.
final class AllocationsCsv {
    private static final int TOLD = 6;

    private final ClassRoom room;

    AllocationsCsv(ClassRoom room) {
        this.room = room;
    }

    private FileChoice.Kind kind() {
        return new FileChoice.Kind(room.words().get("files.csv"), List.of("*.csv"));
    }

    void write() {
        room.context()
                .files()
                .save(room.words().get("matrix.write"), "allocations.csv", kind())
                .ifPresent(
                        csv ->
                                room.model()
                                        .attempt(
                                                room.words().get("assign.job"),
                                                desk -> desk.allocations().write(csv),
                                                rows ->
                                                        room.context()
                                                                .notices()
                                                                .info(
                                                                        room.words()
                                                                                .get(
                                                                                        "matrix.written",
                                                                                        rows,
                                                                                        csv))));
    }

    void read() {
        room.context()
                .files()
                .open(room.words().get("matrix.read"), kind())
                .ifPresent(
                        csv ->
                                room.model()
                                        .attempt(
                                                room.words().get("assign.job"),
                                                desk -> desk.allocations().previewCsv(csv),
                                                plan -> ask(csv, plan)));
    }

    private void ask(Path csv, AllocationPlan plan) {
        String summary =
                room.words()
                        .get(
                                "assign.summary",
                                plan.added().size(),
                                plan.removed().size(),
                                plan.warnings().size());
        String warnings =
                plan.warnings().stream()
                        .limit(TOLD)
                        .map(room.words()::problem)
                        .collect(Collectors.joining(" "));
        room.context()
                .notices()
                .confirm(
                        room.words().get("matrix.read.title"),
                        (summary + " " + warnings).strip(),
                        Command.of(
                                "matrix-read-confirm",
                                room.words().get("matrix.read.confirm"),
                                () -> take(csv)));
    }

    private void take(Path csv) {
        room.model()
                .attempt(
                        room.words().get("assign.job"),
                        desk -> desk.allocations().takeCsv(csv),
                        done ->
                                room.context()
                                        .notices()
                                        .info(
                                                room.words()
                                                        .get(
                                                                "assign.done",
                                                                done.added().size(),
                                                                done.removed().size())));
    }
}

package peermortem.ui.classroom.intake;

import peermortem.domain.Problem;
import peermortem.service.HandInReport;
import peermortem.service.HandInReport.Fate;
import peermortem.service.Overview;
import peermortem.service.PacketsTaken;
import peermortem.service.ReviewsTaken;
import peermortem.service.RosterImport;
import peermortem.text.PacketWords;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.classroom.desk.ResultLine;
import peermortem.ui.classroom.desk.ResultPage;
import peermortem.ui.classroom.desk.Rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what became of imports, by reason.
final class Results {
    private final ClassRoom room;

    Results(ClassRoom room) {
        this.room = room;
    }

    void show(HandInReport report) {
        long refused = report.refused();
        String summary =
                room.words()
                        .get(
                                report.cancelled()
                                        ? "import.result.cancelled"
                                        : "import.result.summary",
                                report.lines().size() - refused,
                                refused,
                                report.count(Fate.CHANGED));
        if (report.late() > 0) {
            summary += " " + room.words().get("import.result.late", report.late());
        }
        List<ResultLine> lines = report.lines().stream().map(this::line).toList();
        if (refused == 0 && !report.cancelled() && report.count(Fate.CHANGED) == 0) {
            room.context().notices().info(summary);
            return;
        }
        open("import.result.title", summary, lines);
    }

    void show(PacketsTaken taken) {
        List<ResultLine> lines = taken.lines().stream().map(this::line).toList();
        long refused = taken.lines().stream().filter(l -> l.problem().isPresent()).count();
        open(
                "packets.result.title",
                room.words()
                        .get(
                                taken.cancelled()
                                        ? "packets.result.cancelled"
                                        : "packets.result.summary",
                                lines.size() - refused,
                                refused),
                lines);
    }

    void show(ReviewsTaken taken) {
        boolean news = taken.reviews() > 0 || taken.allocationsAdded() > 0;
        if (!news && taken.problems().isEmpty()) {
            room.context().notices().info(room.words().get("reviews.result.nothing"));
            return;
        }
        String summary =
                room.words()
                        .get(
                                "reviews.result.summary",
                                taken.reviews(),
                                taken.ticks(),
                                taken.allocationsAdded());
        if (taken.byAuthor() > 0) {
            summary += " " + room.words().get("reviews.by-author", taken.byAuthor());
        }
        tell("reviews.result.title", summary, rows(taken.problems()));
    }

    void show(RosterImport done) {
        String summary =
                room.words()
                        .get(
                                "roster.result.summary",
                                done.added().size(),
                                done.changed().size(),
                                done.problems().size());
        tell("roster.result.title", summary, rows(done.problems()));
    }

    private void tell(String title, String summary, List<ResultLine> lines) {
        if (lines.isEmpty()) {
            room.context().notices().info(summary);
        } else {
            open(title, summary, lines);
        }
    }

    private void open(String titleKey, String summary, List<ResultLine> lines) {
        room.open(new ResultPage(room, room.words().get(titleKey), summary, lines));
    }

    private List<ResultLine> rows(List<RosterImport.RowProblem> problems) {
        List<ResultLine> lines = new ArrayList<>();
        for (RosterImport.RowProblem row : problems) {
            lines.add(
                    new ResultLine(
                            room.words().get("result.rows"),
                            true,
                            room.words().get("result.row", row.row()),
                            room.words().problem(row.problem())));
        }
        return lines;
    }

    private ResultLine line(HandInReport.Line line) {
        Optional<Overview> overview = room.model().overview();
        String author =
                line.submission()
                        .flatMap(id -> overview.flatMap(o -> Rows.find(o, id)))
                        .map(row -> row.author().name())
                        .orElse(line.author());
        Optional<Problem> problem = line.problem();
        String group =
                problem.map(room.words()::problem)
                        .orElseGet(
                                () ->
                                        room.words()
                                                .get(
                                                        "import.result."
                                                                + ClassWords.key(line.fate())));
        boolean look = problem.isPresent() || line.fate() == Fate.CHANGED;
        return new ResultLine(group, look, author, line.source());
    }

    private ResultLine line(PacketsTaken.Line line) {
        PacketWords words = new PacketWords(room.words());
        Path file = line.path().getFileName();
        String from =
                line.from()
                        .flatMap(p -> room.model().overview().map(o -> Rows.name(o, p)))
                        .orElse("");
        return new ResultLine(
                words.fate(line.fate().spelling()),
                line.problem().isPresent(),
                file == null ? "" : file.toString(),
                words.detail(from, line.came(), line.problem()));
    }
}

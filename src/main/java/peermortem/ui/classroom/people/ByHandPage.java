package peermortem.ui.classroom.people;

import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;

import peermortem.domain.Allocation;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.service.ClassDesk;
import peermortem.service.Overview;
import peermortem.service.ReviewStanding;
import peermortem.service.SubmissionRow;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Allocates by hand: submissions at the left, everybody who could review the chosen one at the
/// right, with what speaks against it. The rules warn, they do not forbid.
final class ByHandPage extends ClassPage {
    /// Somebody who may review the chosen submission. `begun` reviews cannot be taken away.
    record Candidate(
            Person person, boolean allocated, boolean begun, int load, List<Problem> warnings) {}

    private final ListView<SubmissionRow> submissions = new ListView<>();
    private final ListView<Candidate> candidates = new ListView<>();

    ByHandPage(ClassRoom room) {
        super(room, "byhand", room.words().get("byhand.title"));
        submissions.setId("byhand-submissions");
        submissions.setAccessibleText(room.words().get("byhand.submissions"));
        submissions.setCellFactory(view -> new ReviewedCell(room));
        candidates.setId("byhand-reviewers");
        candidates.setAccessibleText(room.words().get("byhand.reviewers"));
        candidates.setPlaceholder(Controls.wrapped(room.words().get("byhand.choose"), "muted"));
        candidates.setCellFactory(view -> new CandidateCell(room, this::toggle));
        candidates.setOnKeyPressed(
                event -> {
                    Candidate chosen = candidates.getSelectionModel().getSelectedItem();
                    if (event.getCode() == javafx.scene.input.KeyCode.SPACE && chosen != null) {
                        event.consume();
                        toggle(chosen);
                    }
                });
        submissions
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> load());
        SplitPane panes = new SplitPane(submissions, candidates);
        panes.setDividerPositions(0.42);
        setCenter(panes);
        refreshed();
        submissions.getSelectionModel().selectFirst();
    }

    @Override
    public void refreshed() {
        Optional<SubmissionId> chosen = chosen();
        List<SubmissionRow> rows =
                room().model().overview().map(Overview::submissions).orElse(List.of());
        submissions.getItems().setAll(rows);
        rows.stream()
                .filter(row -> chosen.filter(row.submission()::equals).isPresent())
                .findFirst()
                .ifPresent(submissions.getSelectionModel()::select);
    }

    private Optional<SubmissionId> chosen() {
        return Optional.ofNullable(submissions.getSelectionModel().getSelectedItem())
                .map(SubmissionRow::submission);
    }

    private void load() {
        Optional<SubmissionId> chosen = chosen();
        Optional<Overview> overview = room().model().overview();
        if (chosen.isEmpty() || overview.isEmpty()) {
            candidates.getItems().clear();
            return;
        }
        room().model()
                .ask(
                        room().words().get("byhand.loading"),
                        desk -> candidates(desk, overview.get(), chosen.get()),
                        this::show);
    }

    private void show(List<Candidate> found) {
        int at = candidates.getSelectionModel().getSelectedIndex();
        candidates.getItems().setAll(found);
        candidates.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, found.size() - 1)));
    }

    private static List<Candidate> candidates(
            ClassDesk desk, Overview overview, SubmissionId submission) {
        List<Allocation> all = desk.allocations().all();
        List<Candidate> found = new ArrayList<>();
        for (Person person : overview.people()) {
            int load = (int) all.stream().filter(a -> a.reviewer().equals(person.id())).count();
            boolean allocated =
                    all.stream()
                            .anyMatch(
                                    a ->
                                            a.submission().equals(submission)
                                                    && a.reviewer().equals(person.id()));
            found.add(
                    new Candidate(
                            person,
                            allocated,
                            begun(overview, submission, person.id()),
                            load,
                            desk.allocations().warnings(submission, person.id())));
        }
        return found;
    }

    private static boolean begun(Overview overview, SubmissionId submission, PersonId person) {
        return overview.submissions().stream()
                .filter(row -> row.submission().equals(submission))
                .flatMap(row -> row.reviews().stream())
                .anyMatch(
                        r ->
                                r.reviewer().equals(person)
                                        && r.state() != ReviewStanding.State.ALLOCATED);
    }

    private void toggle(Candidate candidate) {
        chosen().ifPresent(
                        submission ->
                                room().model()
                                        .attempt(
                                                room().words().get("assign.job"),
                                                desk -> change(desk, submission, candidate),
                                                done -> load()));
    }

    private static Outcome<Allocation> change(
            ClassDesk desk, SubmissionId submission, Candidate candidate) {
        PersonId person = candidate.person().id();
        return candidate.allocated()
                ? desk.allocations().remove(submission, person)
                : desk.allocations().add(submission, person);
    }

    @Override
    public void shown() {
        submissions.requestFocus();
    }
}

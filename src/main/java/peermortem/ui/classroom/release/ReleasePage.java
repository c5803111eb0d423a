package peermortem.ui.classroom.release;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import peermortem.domain.Flag;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Release;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.service.ClassDesk;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.form.TickList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets grades out: draft, proposed for a second TA's check, released, withdrawn. Nothing happens
/// without a preview of whom it concerns.
public final class ReleasePage extends ClassPage {
    private final TickList<SubmissionId> list;
    private final Label summary;
    private final Label warning;
    private final Button propose;
    private final Button release;
    private final Button withdraw;

    /// Starts with these submissions ticked; with none, with [FirstTicks].
    public ReleasePage(ClassRoom room, List<SubmissionId> chosen) {
        super(room, "release", room.words().get("release.title"));
        list = new TickList<>(room.words(), "release-list", room.words().get("release.list"));
        summary = Controls.wrapped("", "muted");
        summary.setId("release-summary");
        warning = Controls.wrapped("", "warning");
        warning.setId("release-warning");
        propose =
                Controls.button(
                        "release-propose",
                        room.words().get("release.button.propose"),
                        this::propose);
        release =
                Controls.mainButton(
                        "release-release",
                        room.words().get("release.button.release"),
                        this::release);
        withdraw =
                Controls.button(
                        "release-withdraw",
                        room.words().get("release.button.withdraw"),
                        this::withdraw);
        VBox body = new VBox(summary, warning, list);
        body.getStyleClass().add("page-body");
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        setCenter(body);
        setActions(withdraw, propose, release);
        list.setOnChange(this::count);
        show(chosen.size() == 1 ? List.of() : chosen);
    }

    @Override
    public void refreshed() {
        show(List.of());
    }

    private void show(List<SubmissionId> chosen) {
        Optional<Overview> overview = room().model().overview();
        if (overview.isEmpty()) {
            return;
        }
        List<SubmissionRow> rows = overview.get().submissions();
        Set<SubmissionId> first =
                chosen.isEmpty() ? FirstTicks.of(overview.get(), acting()) : Set.copyOf(chosen);
        List<TickList.Entry<SubmissionId>> entries = new ArrayList<>();
        rows.forEach(
                row ->
                        entries.add(
                                new TickList.Entry<>(
                                        row.submission(),
                                        row.author().name(),
                                        detail(row),
                                        graded(row) || released(row))));
        list.show(entries, first);
        count();
    }

    private Optional<PersonId> acting() {
        return room().model().deskProperty().get().map(desk -> desk.actor().id());
    }

    private String detail(SubmissionRow row) {
        String flags =
                Stream.of(Flag.PROPOSED, Flag.GRADE_CHANGED)
                        .filter(row.flags()::contains)
                        .map(flag -> room().says().flag(flag) + " · ")
                        .collect(Collectors.joining());
        return flags + room().says().state(row) + " · " + ClassWords.percent(row.grade().percent());
    }

    private void count() {
        Optional<Overview> overview = room().model().overview();
        if (overview.isEmpty()) {
            return;
        }
        List<SubmissionRow> rows = overview.get().submissions();
        summary.setText(
                room().words()
                        .get(
                                "release.summary",
                                rows.stream().filter(FirstTicks::ready).count(),
                                rows.stream().filter(ReleasePage::released).count(),
                                rows.stream().filter(r -> !graded(r) && !released(r)).count(),
                                rows.size()));
        List<SubmissionRow> ticked = ticked(overview.get());
        long open = ticked.stream().filter(r -> r.state() == SubmissionState.DISPUTED).count();
        warning.setText(room().words().get("release.warning.disputed", open));
        Controls.show(warning, open > 0);
        boolean ready = ticked.stream().anyMatch(FirstTicks::ready);
        propose.setDisable(!ready);
        release.setDisable(!ready);
        withdraw.setDisable(ticked.stream().noneMatch(ReleasePage::released));
    }

    private List<SubmissionRow> ticked(Overview overview) {
        return list.ticked().stream().flatMap(id -> Rows.find(overview, id).stream()).toList();
    }

    private List<SubmissionId> ticked(boolean wantReleased) {
        return room().model().overview().map(this::ticked).orElse(List.of()).stream()
                .filter(row -> wantReleased ? released(row) : FirstTicks.ready(row))
                .map(SubmissionRow::submission)
                .toList();
    }

    private void propose() {
        act("propose", ticked(false), (desk, some) -> desk.moderation().propose(some));
    }

    private void release() {
        confirm("release", ticked(false), (desk, some) -> desk.moderation().release(some));
    }

    private void withdraw() {
        confirm("withdraw", ticked(true), (desk, some) -> desk.moderation().withdraw(some));
    }

    private void confirm(
            String name,
            List<SubmissionId> some,
            BiFunction<ClassDesk, List<SubmissionId>, Outcome<List<Release>>> deed) {
        room().context()
                .notices()
                .confirm(
                        room().words().get("release.confirm-title." + name, some.size()),
                        room().words().get("release.confirm-text." + name),
                        Command.of(
                                "release-confirm",
                                room().words().get("release.confirm." + name),
                                () -> act(name, some, deed)));
    }

    private void act(
            String name,
            List<SubmissionId> some,
            BiFunction<ClassDesk, List<SubmissionId>, Outcome<List<Release>>> deed) {
        room().model()
                .attempt(
                        room().words().get("release.job"),
                        desk -> deed.apply(desk, some),
                        done ->
                                room().context()
                                        .notices()
                                        .info(
                                                room().words()
                                                        .get("release.done." + name, done.size())));
    }

    private static boolean graded(SubmissionRow row) {
        return row.grade().percent().isPresent();
    }

    private static boolean released(SubmissionRow row) {
        return row.state() == SubmissionState.RELEASED;
    }

    @Override
    public void shown() {
        list.requestFocus();
    }
}

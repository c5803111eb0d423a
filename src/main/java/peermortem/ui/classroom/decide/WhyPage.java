package peermortem.ui.classroom.decide;

import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.GradeCard;
import peermortem.service.Overview;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.why.WhyCard;

import java.util.Optional;

/// Why one submission's grade is what it is.
public final class WhyPage extends ClassPage {
    private final SubmissionId submission;
    private final WhyCard card;

    public WhyPage(ClassRoom room, SubmissionId submission) {
        super(
                room,
                "why",
                room.words()
                        .get(
                                "why.of",
                                room.model()
                                        .overview()
                                        .map(o -> Rows.author(o, submission))
                                        .orElse(submission.value())));
        this.submission = submission;
        card = new WhyCard(room.words());
        setCenter(card);
        load();
    }

    private void load() {
        room().model()
                .ask(
                        room().words().get("why.loading"),
                        desk -> desk.moderation().card(submission, Optional.empty()),
                        this::show);
    }

    private void show(GradeCard seen) {
        room().model().overview().ifPresent(o -> show(seen, o));
    }

    private void show(GradeCard seen, Overview overview) {
        card.show(seen, overview.assignment().rubric(), r -> PersonId.of(Rows.name(overview, r)));
    }

    @Override
    public void shown() {
        card.requestFocus();
    }

    @Override
    public void refreshed() {
        load();
    }
}

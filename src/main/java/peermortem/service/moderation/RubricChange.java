package peermortem.service.moderation;

import peermortem.domain.Assignment;
import peermortem.domain.Checklist;
import peermortem.domain.HandIn;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Release;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.grading.Grading;
import peermortem.grading.marks.ClassMarks;
import peermortem.service.RubricPreview;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;
import peermortem.service.book.Unasked;
import peermortem.store.AssignmentStore;
import peermortem.store.Session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Puts another rubric in force. Ticks and decisions stay in the file: items that go count no more
/// and come back as they were; items that come are open, and count in finished reviews as the
/// consensus says.
public final class RubricChange {
    private final OpenClass open;
    private final Rubric wanted;

    public RubricChange(OpenClass open, Rubric wanted) {
        this.open = open;
        this.wanted = wanted;
    }

    public Outcome<RubricPreview> preview() {
        Standing standing = open.standing();
        Rubric now = standing.state().assignment().rubric();
        if (now.equals(wanted)) {
            return Outcome.refused("rubric.same", now.title());
        }
        List<Review> reviews = standing.state().reviews();
        return Outcome.done(
                new RubricPreview(
                        wanted,
                        lacking(wanted, now),
                        lacking(now, wanted),
                        changed(now),
                        (int) reviews.stream().filter(Review::submitted).count(),
                        (int) reviews.stream().filter(r -> !r.submitted()).count(),
                        (int)
                                standing.state().decisions().stream()
                                        .map(r -> r.decision().item())
                                        .filter(i -> wanted.item(i).isEmpty())
                                        .count(),
                        shifts(standing)));
    }

    private static List<RubricItem> lacking(Rubric from, Rubric in) {
        return from.items().stream().filter(i -> in.item(i.id()).isEmpty()).toList();
    }

    private List<RubricItem> changed(Rubric now) {
        return wanted.items().stream()
                .filter(i -> now.item(i.id()).filter(before -> !before.equals(i)).isPresent())
                .toList();
    }

    private List<RubricPreview.Shift> shifts(Standing standing) {
        ClassMarks marks = open.store().read(session -> marks(session, standing));
        Grading after =
                Grading.of(
                        marks,
                        standing.state()
                                .assignment()
                                .settings()
                                .method()
                                .orElseGet(() -> Grading.defaultMethod(marks)));
        List<RubricPreview.Shift> shifts = new ArrayList<>();
        for (SubmissionId submission : standing.state().authors().keySet()) {
            OptionalDouble before = standing.grading().grade(submission).orElseThrow().percent();
            OptionalDouble then = after.grade(submission).orElseThrow().percent();
            if (!before.equals(then)) {
                shifts.add(new RubricPreview.Shift(submission, before, then));
            }
        }
        return shifts;
    }

    private ClassMarks marks(Session session, Standing standing) {
        Sha256 hash = AssignmentStore.hash(wanted);
        Map<SubmissionId, Map<ItemId, peermortem.domain.ItemVerdict>> findings =
                new LinkedHashMap<>();
        for (SubmissionId submission : standing.readable()) {
            Optional<HandIn> handIn = standing.accepted(submission);
            handIn.flatMap(h -> open.checklists().of(session, h, wanted, hash))
                    .map(Checklist::items)
                    .ifPresent(items -> findings.put(submission, items));
        }
        List<Review> reviews = standing.state().reviews();
        return new ClassMarks(
                wanted,
                List.copyOf(standing.state().authors().keySet()),
                reviews,
                findings,
                standing.grades().rulings(wanted),
                Unasked.of(session, reviews, wanted).in(wanted, reviews));
    }

    public Outcome<RubricPreview> apply() {
        boolean released =
                open.state().releases().values().stream()
                        .anyMatch(r -> r.stage() != Release.Stage.DRAFT);
        if (released) {
            return Outcome.refused("rubric.released");
        }
        return switch (preview()) {
            case Outcome.Refused<RubricPreview> refused -> refused;
            case Outcome.Done<RubricPreview>(RubricPreview preview) ->
                    open.change(
                            session -> {
                                put(session);
                                return preview;
                            });
        };
    }

    private void put(Session session) {
        Assignment before = session.assignment().get();
        Assignment after =
                new Assignment(
                        before.title(),
                        wanted,
                        before.zone(),
                        before.due(),
                        before.reviewDue(),
                        before.settings());
        session.assignment().put(after, open.now());
        session.reviews().moveDrafts(session.assignment().rubricHash());
        open.log(session, "rubric.changed", "class", Facts.of(before), Facts.of(after));
    }
}

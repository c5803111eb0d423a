package peermortem.service.moderation;

import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.Finding;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.HandIn;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Release;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.Ruled;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.GradeCard;
import peermortem.service.AlikePair;
import peermortem.service.Audit;
import peermortem.service.DecisionQueue;
import peermortem.service.DecisionSheet;
import peermortem.service.ModerationDesk;
import peermortem.service.OpenItem;
import peermortem.service.Progress;
import peermortem.service.SideBySide;
import peermortem.service.book.Facts;
import peermortem.service.book.LateShare;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Rows;
import peermortem.service.book.Standing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Decisions and releases of a class file.
public final class ClassModeration implements ModerationDesk {
    private final OpenClass open;
    private final Searches searches;

    public ClassModeration(OpenClass open, Searches searches) {
        this.open = open;
        this.searches = searches;
    }

    @Override
    public DecisionSheet sheet(SubmissionId submission, ItemId item) {
        Standing standing = open.standing();
        RubricItem wanted = item(standing, item);
        Optional<Checklist> checklist = open.checklist(standing, submission);
        Optional<ItemVerdict> automated =
                checklist.flatMap(c -> Optional.ofNullable(c.items().get(item)));
        List<Finding> findings =
                automated
                        .map(v -> v.checks().stream().flatMap(id -> found(checklist, id)).toList())
                        .orElse(List.of());
        return new DecisionSheet(
                submission,
                wanted,
                standing.reviews(submission).stream()
                        .filter(Review::submitted)
                        .map(r -> new DecisionSheet.Opinion(r.reviewer(), r.tick(item)))
                        .toList(),
                automated,
                findings,
                standing.decisions(submission).stream().filter(d -> d.item().equals(item)).toList(),
                standing.appealed(submission).stream()
                        .filter(a -> a.appeal().item().equals(item))
                        .findFirst(),
                standing.state().assignment().rubric().readFrom(item, parts(standing, submission)));
    }

    private static Set<Part> parts(Standing standing, SubmissionId submission) {
        return standing.accepted(submission).flatMap(HandIn::advanced).isPresent()
                ? Set.of(Part.MAIN, Part.ADVANCED)
                : Set.of(Part.MAIN);
    }

    private static java.util.stream.Stream<Finding> found(
            Optional<Checklist> checklist, peermortem.domain.CheckId id) {
        return checklist.flatMap(c -> Optional.ofNullable(c.checks().get(id))).stream();
    }

    private static RubricItem item(Standing standing, ItemId item) {
        return standing.state()
                .assignment()
                .rubric()
                .item(item)
                .orElseThrow(() -> new ProblemException(Problem.of("review.no-item", item)));
    }

    @Override
    public Outcome<Decision> decide(
            SubmissionId submission, ItemId item, boolean met, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused("decision.reason");
        }
        return open.change(
                session -> {
                    Standing standing = open.standing();
                    item(standing, item);
                    if (!standing.state().authors().containsKey(submission)) {
                        throw new ProblemException(Problem.of("submission.unknown", submission));
                    }
                    Optional<Decision> before =
                            standing.decisions(submission).stream()
                                    .filter(d -> d.item().equals(item))
                                    .reduce((a, b) -> b);
                    Decision decision =
                            new Decision(
                                    submission,
                                    item,
                                    met,
                                    reason.strip(),
                                    open.actor().id(),
                                    open.now());
                    boolean audited = standing.audited().contains(new OpenItem(submission, item));
                    session.decisions().add(new Ruled(decision, audited));
                    open.log(
                            session,
                            "decision.made",
                            submission + " " + item,
                            before.map(d -> Facts.of("met", d.met(), "reason", d.reason()))
                                    .orElse(Facts.NONE),
                            Facts.of("met", met, "reason", reason.strip()));
                    return decision;
                });
    }

    @Override
    public Outcome<Decision> undecide(SubmissionId submission, ItemId item) {
        Optional<Decision> last =
                open.standing().decisions(submission).stream()
                        .filter(d -> d.item().equals(item))
                        .reduce((a, b) -> b);
        if (last.isEmpty()) {
            return Outcome.refused("decision.none", submission, item);
        }
        return open.change(
                session -> {
                    session.decisions().remove(submission, item);
                    open.log(
                            session,
                            "decision.withdrawn",
                            submission + " " + item,
                            Facts.of("met", last.get().met(), "reason", last.get().reason()),
                            Facts.NONE);
                    return last.get();
                });
    }

    @Override
    public DecisionQueue queue() {
        return Queueing.of(open, new Overviews(open, searches).of(Progress.NONE));
    }

    @Override
    public Outcome<Audit> drawAudit(int more) {
        return new Audits(open).draw(more);
    }

    @Override
    public List<Grade> grades(Optional<GradeMethod> method) {
        Standing standing = open.standing();
        return standing.grades().by(method).grades().stream()
                .map(g -> LateShare.of(standing, g))
                .toList();
    }

    @Override
    public GradeCard card(SubmissionId submission, Optional<GradeMethod> method) {
        Standing standing = open.standing();
        return LateShare.of(standing, standing.grades().by(method).card(submission));
    }

    @Override
    public Outcome<List<Release>> propose(List<SubmissionId> submissions) {
        return move(submissions, Release.Stage.PROPOSED, "release.proposed");
    }

    @Override
    public Outcome<List<Release>> release(List<SubmissionId> submissions) {
        return move(submissions, Release.Stage.RELEASED, "release.released");
    }

    @Override
    public Outcome<List<Release>> withdraw(List<SubmissionId> submissions) {
        return move(submissions, Release.Stage.DRAFT, "release.withdrawn");
    }

    private Outcome<List<Release>> move(
            List<SubmissionId> wanted, Release.Stage stage, String kind) {
        return open.change(
                session -> {
                    Standing standing = open.standing();
                    Rows rows = new Rows(standing);
                    List<Release> moved = new ArrayList<>();
                    for (SubmissionId submission : standing.state().authors().keySet()) {
                        if (!wanted.isEmpty() && !wanted.contains(submission)) {
                            continue;
                        }
                        Release.Stage now = stage(standing, submission);
                        OptionalDouble percent = rows.grade(submission).percent();
                        if (now == stage || (stage != Release.Stage.DRAFT && percent.isEmpty())) {
                            continue;
                        }
                        checkSecond(standing, submission, stage);
                        Release release =
                                new Release(
                                        submission, stage, open.actor().id(), open.now(), percent);
                        session.decisions().put(release);
                        open.log(
                                session,
                                kind,
                                submission.value(),
                                Facts.of("stage", now),
                                Facts.of(percent));
                        moved.add(release);
                    }
                    return moved;
                });
    }

    /// Where the class wants a second check, the one who proposed a grade cannot release it.
    private void checkSecond(Standing standing, SubmissionId submission, Release.Stage stage) {
        if (stage != Release.Stage.RELEASED
                || !standing.state().assignment().settings().secondCheck()) {
            return;
        }
        Release before = standing.state().releases().get(submission);
        if (before == null || before.stage() != Release.Stage.PROPOSED) {
            throw new ProblemException(
                    Problem.of(
                            "release.propose-first",
                            standing.author(submission)
                                    .map(Person::name)
                                    .orElse(submission.value())));
        }
        if (before.by().equals(open.actor().id())) {
            throw new ProblemException(
                    Problem.of(
                            "release.second-person",
                            standing.person(before.by())
                                    .map(Person::name)
                                    .orElse(before.by().value())));
        }
    }

    private static Release.Stage stage(Standing standing, SubmissionId submission) {
        Release release = standing.state().releases().get(submission);
        return release == null ? Release.Stage.DRAFT : release.stage();
    }

    @Override
    public List<AlikePair> alike() {
        return searches.likeness().pairs(open, open.standing(), Progress.NONE);
    }

    @Override
    public SideBySide sideBySide(AlikePair pair) {
        return Likeness.sideBySide(open, open.standing(), pair);
    }

    @Override
    public Outcome<List<AlikePair>> alikeEarlier(List<Path> classFiles) {
        return new EarlierClasses(open, searches.likeness()).alike(classFiles);
    }
}

package peermortem.service.open;

import peermortem.domain.Actor;
import peermortem.domain.Assignment;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.domain.SubmissionId;
import peermortem.service.AllocationDesk;
import peermortem.service.ClassChange;
import peermortem.service.ClassDesk;
import peermortem.service.ExchangeDesk;
import peermortem.service.HandInDesk;
import peermortem.service.LogDesk;
import peermortem.service.ModerationDesk;
import peermortem.service.Overview;
import peermortem.service.Progress;
import peermortem.service.ReportDesk;
import peermortem.service.ReviewDesk;
import peermortem.service.RosterDesk;
import peermortem.service.RubricPreview;
import peermortem.service.SubmissionDetails;
import peermortem.service.Subscription;
import peermortem.service.allocation.ClassAllocations;
import peermortem.service.book.Facts;
import peermortem.service.book.Lateness;
import peermortem.service.book.OpenClass;
import peermortem.service.exchange.ClassExchange;
import peermortem.service.handin.ClassExamples;
import peermortem.service.handin.ClassHandIns;
import peermortem.service.log.ClassLog;
import peermortem.service.moderation.ClassModeration;
import peermortem.service.moderation.Overviews;
import peermortem.service.moderation.RubricChange;
import peermortem.service.moderation.Searches;
import peermortem.service.report.ClassReportDesk;
import peermortem.service.review.ClassReviews;
import peermortem.service.review.WithExamples;
import peermortem.service.roster.ClassRoster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The desk of a stored class: hands out its desks, which all stand on one open class.
final class StoredClassDesk implements ClassDesk {
    private final OpenClass open;
    private final Searches searches = new Searches();

    StoredClassDesk(OpenClass open) {
        this.open = open;
    }

    OpenClass open() {
        return open;
    }

    private Overviews overviews() {
        return new Overviews(open, searches);
    }

    @Override
    public Path file() {
        return open.store().file();
    }

    @Override
    public List<Problem> notices() {
        return open.store().notices();
    }

    @Override
    public boolean readOnly() {
        return open.store().readOnly();
    }

    @Override
    public Overview overview() {
        return overviews().of(Progress.NONE);
    }

    @Override
    public Overview overview(Progress progress) {
        return overviews().of(progress);
    }

    @Override
    public Overview firstLook() {
        return overviews().first();
    }

    @Override
    public Overview overviewSoFar() {
        return overviews().soFar();
    }

    @Override
    public CompletableFuture<Optional<Problem>> prepare() {
        return open.store().prepare();
    }

    @Override
    public SubmissionDetails details(SubmissionId submission) {
        return overviews().details(submission);
    }

    @Override
    public Optional<SubmissionId> submission(String idOrAuthor) {
        return open.submission(idOrAuthor);
    }

    @Override
    public Optional<Person> person(String idOrEmail) {
        String id = idOrEmail.strip();
        return Optional.of(id)
                .filter(wanted -> !wanted.isEmpty())
                .flatMap(wanted -> open.store().read(s -> s.people().find(PersonId.of(wanted))))
                .or(() -> open.person(id)); // which reads the whole class
    }

    @Override
    public Actor actor() {
        return open.actor();
    }

    @Override
    public void actAs(PersonId person) {
        open.actAs(person);
    }

    @Override
    public RosterDesk roster() {
        return new ClassRoster(open);
    }

    @Override
    public HandInDesk handIns() {
        return new ClassHandIns(open);
    }

    @Override
    public AllocationDesk allocations() {
        return new ClassAllocations(open);
    }

    @Override
    public ModerationDesk moderation() {
        return new ClassModeration(open, searches);
    }

    @Override
    public ExchangeDesk exchange() {
        return new ClassExchange(open);
    }

    @Override
    public LogDesk log() {
        return new ClassLog(open);
    }

    @Override
    public ReportDesk reports() {
        return new ClassReportDesk(open, open.tools().pdf());
    }

    @Override
    public ReviewDesk reviewAs(PersonId reviewer) {
        ClassReviews reviews = new ClassReviews(open, reviewer);
        return new WithExamples(
                reviews,
                new ClassExamples(open),
                reviews.byTa() && !readOnly(),
                open.tools().checker());
    }

    @Override
    public Outcome<Overview> change(ClassChange change) {
        Assignment before = open.state().assignment();
        Assignment after =
                new Assignment(
                        change.title(),
                        before.rubric(),
                        change.zone(),
                        change.due(),
                        change.reviewDue(),
                        change.settings());
        return open.change(
                        session -> {
                            session.assignment().put(after, open.now());
                            if (!after.due().equals(before.due())) {
                                Lateness.recount(session, session.people().all());
                            }
                            open.log(
                                    session,
                                    "class.changed",
                                    "class",
                                    Facts.of(before),
                                    Facts.of(after));
                            return true;
                        })
                .map(done -> overview());
    }

    @Override
    public Outcome<RubricPreview> previewRubric(Rubric rubric) {
        return new RubricChange(open, rubric).preview();
    }

    @Override
    public Outcome<RubricPreview> changeRubric(Rubric rubric) {
        return new RubricChange(open, rubric).apply();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return open.onChange(touched -> listener.run());
    }

    @Override
    public void close() {
        open.close();
    }
}

package peermortem.service;

import peermortem.domain.Actor;
import peermortem.domain.Assignment;
import peermortem.domain.Checklist;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Rubric;
import peermortem.domain.SubmissionId;
import peermortem.store.ClassState;
import peermortem.store.Session;
import peermortem.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// A class file at work: keeps the state of the moment until the file changes, and hands out the
/// desks.
final class OpenClass implements ClassDesk {
    private final Store store;
    private final Tools tools;
    private final Checklists checklists;
    private final Listeners listeners = new Listeners();
    private final Likeness likeness = new Likeness();
    private final MaskHits maskHits = new MaskHits();
    private final ClassReading reading;
    private Actor actor = Actor.OWNER;
    private volatile boolean closed;

    OpenClass(Store store, Tools tools) {
        this.store = store;
        this.tools = tools;
        this.checklists = new Checklists(tools.checker());
        this.reading = new ClassReading(store, checklists);
        store.read(session -> session.people().firstTa()).ifPresent(p -> actAs(p.id()));
    }

    Store store() {
        return store;
    }

    Tools tools() {
        return tools;
    }

    Checklists checklists() {
        return checklists;
    }

    MaskHits maskHits() {
        return maskHits;
    }

    Likeness likeness() {
        return likeness;
    }

    Instant now() {
        return tools.clock().instant();
    }

    Standing standing() {
        return reading.now();
    }

    /// The assignment alone, without reading the class for it.
    Assignment assignment() {
        return store.read(session -> session.assignment().get());
    }

    ClassState state() {
        return standing().state();
    }

    /// One author's submission alone.
    Standing standing(Person author) {
        return reading.of(author);
    }

    /// The first submissions alone; what follows from all of them, such as grades, is not known.
    Standing first(int submissions) {
        return reading.first(submissions);
    }

    /// A submission's checklist with all its findings.
    Optional<Checklist> checklist(Standing standing, SubmissionId submission) {
        return checklists.of(store, standing, submission);
    }

    /// Writes in one transaction and tells the listeners; problems come back as a refusal.
    <T> Outcome<T> change(Function<Session, T> work) {
        try {
            T result = store.write(work);
            listeners.tell();
            return Outcome.done(result);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    void changed() {
        listeners.tell();
    }

    void log(Session session, String kind, String subject, String before, String after) {
        session.events().add(now(), kind, actor.id(), subject, before, after);
    }

    @Override
    public Path file() {
        return store.file();
    }

    @Override
    public List<Problem> notices() {
        return store.notices();
    }

    @Override
    public boolean readOnly() {
        return store.readOnly();
    }

    @Override
    public Overview overview() {
        return Overviews.of(this, Progress.NONE);
    }

    @Override
    public Overview overview(Progress progress) {
        return Overviews.of(this, progress);
    }

    @Override
    public Overview firstLook() {
        return Overviews.first(this);
    }

    @Override
    public Overview overviewSoFar() {
        return Overviews.soFar(this);
    }

    @Override
    public CompletableFuture<Optional<Problem>> prepare() {
        return store.prepare();
    }

    @Override
    public SubmissionDetails details(SubmissionId submission) {
        return Overviews.details(this, submission);
    }

    @Override
    public Optional<SubmissionId> submission(String idOrAuthor) {
        SubmissionId wanted =
                idOrAuthor.isBlank() ? SubmissionId.of("?") : SubmissionId.of(idOrAuthor.strip());
        if (state().authors().containsKey(wanted)) {
            return Optional.of(wanted);
        }
        return person(idOrAuthor).flatMap(p -> standing().submissionOf(p.id()));
    }

    @Override
    public Optional<Person> person(String idOrEmail) {
        return Everybody.find(state().people(), idOrEmail);
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public void actAs(PersonId person) {
        actor = new Actor(person);
    }

    @Override
    public RosterDesk roster() {
        return new ClassRoster(this);
    }

    @Override
    public HandInDesk handIns() {
        return new ClassHandIns(this);
    }

    @Override
    public AllocationDesk allocations() {
        return new ClassAllocations(this);
    }

    @Override
    public ModerationDesk moderation() {
        return new ClassModeration(this);
    }

    @Override
    public ExchangeDesk exchange() {
        return new ClassExchange(this);
    }

    @Override
    public LogDesk log() {
        return new ClassLog(this);
    }

    @Override
    public ReportDesk reports() {
        return new ClassReportDesk(this, tools.pdf());
    }

    @Override
    public ReviewDesk reviewAs(PersonId reviewer) {
        ClassReviews reviews = new ClassReviews(this, reviewer);
        return new WithExamples(
                reviews, new ClassExamples(this), reviews.byTa() && !readOnly(), tools.checker());
    }

    @Override
    public Outcome<Overview> change(ClassChange change) {
        Assignment before = state().assignment();
        Assignment after =
                new Assignment(
                        change.title(),
                        before.rubric(),
                        change.zone(),
                        change.due(),
                        change.reviewDue(),
                        change.settings());
        return change(
                        session -> {
                            session.assignment().put(after, now());
                            log(
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
        return new RubricChange(this, rubric).preview();
    }

    @Override
    public Outcome<RubricPreview> changeRubric(Rubric rubric) {
        return new RubricChange(this, rubric).apply();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        store.close();
    }
}

package peermortem.service;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Actor;
import peermortem.domain.Assignment;
import peermortem.domain.Checklist;
import peermortem.domain.HandIn;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Role;
import peermortem.domain.Rubric;
import peermortem.domain.SubmissionId;
import peermortem.store.ClassState;
import peermortem.store.Session;
import peermortem.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final Object lock = new Object();
    private @Nullable Standing standing;
    private long standingVersion = -1;
    private Actor actor = Actor.OWNER;

    OpenClass(Store store, Tools tools) {
        this.store = store;
        this.tools = tools;
        this.checklists = new Checklists(tools.checker());
        store.read(
                session -> {
                    checklists.load(session, session.assignment().rubricHash());
                    return true;
                });
        state().people().stream()
                .filter(p -> p.role() == Role.TA)
                .findFirst()
                .ifPresent(p -> actAs(p.id()));
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

    /// Everything at this moment; computed again only after a change.
    Standing standing() {
        synchronized (lock) {
            long version = store.dataVersion();
            if (standing == null || version != standingVersion) {
                standing = store.read(this::load);
                standingVersion = version;
            }
            return standing;
        }
    }

    ClassState state() {
        return standing().state();
    }

    private Standing load(Session session) {
        ClassState state = ClassState.of(session);
        Map<SubmissionId, Checklist> found = new LinkedHashMap<>();
        for (HandIn handIn : Standing.lastHandIns(state.handIns(), true).values()) {
            checklists
                    .of(session, handIn, state.assignment().rubric(), state.rubricHash())
                    .ifPresent(c -> found.put(handIn.submission(), c));
        }
        return new Standing(
                state,
                found,
                Audits.drawn(session),
                Apart.all(session),
                Unasked.of(session, state.reviews(), state.assignment().rubric()));
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
        return Overviews.of(this);
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
        return find(state().people(), idOrEmail);
    }

    static Optional<Person> find(List<Person> people, String idOrEmail) {
        String wanted = idOrEmail.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return people.stream()
                .filter(p -> p.id().value().equals(idOrEmail.strip()))
                .findFirst()
                .or(
                        () ->
                                people.stream()
                                        .filter(
                                                p ->
                                                        p.id().value()
                                                                        .toLowerCase(Locale.ROOT)
                                                                        .equals(wanted)
                                                                || p.email()
                                                                        .toLowerCase(Locale.ROOT)
                                                                        .equals(wanted))
                                        .findFirst());
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
        boolean ta = standing().person(reviewer).map(p -> p.role() == Role.TA).orElse(true);
        return new WithExamples(
                new ClassReviews(this, reviewer),
                new ClassExamples(this),
                ta && !readOnly(),
                tools.checker());
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

    @Override
    public void close() {
        store.close();
    }
}

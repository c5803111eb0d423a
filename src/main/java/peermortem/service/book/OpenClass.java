package peermortem.service.book;

import peermortem.domain.Actor;
import peermortem.domain.Assignment;
import peermortem.domain.Checklist;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.ProblemException;
import peermortem.domain.SubmissionId;
import peermortem.service.Subscription;
import peermortem.service.Tools;
import peermortem.service.Touched;
import peermortem.store.Changed;
import peermortem.store.ClassState;
import peermortem.store.Session;
import peermortem.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A class file at work, on which all desks of the class stand: keeps the state of the moment until
/// the file changes, writes, and tells who listens.
public final class OpenClass {
    private final Store store;
    private final Tools tools;
    private final Checklists checklists;
    private final Listeners listeners = new Listeners();
    private final ClassReading reading;
    private volatile Actor actor = Actor.OWNER;
    private volatile boolean closed;

    /// How many of the store's changes the listeners know of.
    private long told;

    public OpenClass(Store store, Tools tools) {
        this.store = store;
        this.tools = tools;
        this.checklists = new Checklists(tools.checker());
        this.reading = new ClassReading(store, checklists);
        actAsFirstTa();
    }

    private void actAsFirstTa() {
        store.read(session -> session.people().firstTa()).ifPresent(p -> actAs(p.id()));
    }

    public Store store() {
        return store;
    }

    public Tools tools() {
        return tools;
    }

    public Checklists checklists() {
        return checklists;
    }

    public Instant now() {
        return tools.clock().instant();
    }

    public Standing standing() {
        return reading.now();
    }

    /// The assignment alone, without reading the class for it.
    public Assignment assignment() {
        return store.read(session -> session.assignment().get());
    }

    public ClassState state() {
        return standing().state();
    }

    /// One author's submission alone.
    public Standing standing(Person author) {
        return reading.of(author);
    }

    /// One submission alone with its checklist's outline, whatever the class's size.
    public Optional<Standing> standing(SubmissionId submission) {
        return reading.of(submission);
    }

    /// The first submissions alone; what follows from all of them, such as grades, is not known.
    public Standing first(int submissions) {
        return reading.first(submissions);
    }

    /// A submission's checklist with all its findings.
    public Optional<Checklist> checklist(Standing standing, SubmissionId submission) {
        return checklists.of(store, standing, submission);
    }

    public Optional<SubmissionId> submission(String idOrAuthor) {
        SubmissionId wanted =
                idOrAuthor.isBlank() ? SubmissionId.of("?") : SubmissionId.of(idOrAuthor.strip());
        if (state().authors().containsKey(wanted)) {
            return Optional.of(wanted);
        }
        return person(idOrAuthor).flatMap(p -> standing().submissionOf(p.id()));
    }

    public Optional<Person> person(String idOrEmail) {
        return Everybody.find(state().people(), idOrEmail);
    }

    /// Writes in one transaction and tells the listeners; problems come back as a refusal.
    public <T> Outcome<T> change(Function<Session, T> work) {
        return changed(Touched.ANYTHING, () -> store.write(work));
    }

    /// The same where only this changes.
    public <T> Outcome<T> change(Changed changed, Function<Session, T> work) {
        Touched touched = changed.nothing() ? Touched.ANYTHING : Touched.only(changed.all());
        return changed(touched, () -> store.write(changed, work));
    }

    /// The same where only what somebody handed in changes.
    public <T> Outcome<T> changeHandIns(PersonId author, Function<Session, T> work) {
        SubmissionId submission = store.read(session -> Ids.submission(session, author));
        return change(Changed.handedIn(submission), work);
    }

    private <T> Outcome<T> changed(Touched touched, Supplier<T> writing) {
        try {
            T result = writing.get();
            if (actor.equals(Actor.OWNER)) {
                actAsFirstTa();
            }
            changed(touched);
            return Outcome.done(result);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    /// Tells the listeners of a change, and of those that somebody else made since they were told
    /// last.
    public void changed(Touched touched) {
        Optional<Changed> since;
        synchronized (listeners) {
            long now = store.changes().now();
            since = store.changes().since(told);
            told = now;
        }
        listeners.tell(
                since.map(changed -> touched.and(Touched.only(changed.all())))
                        .orElse(Touched.ANYTHING));
    }

    public void log(Session session, String kind, String subject, String before, String after) {
        session.events().add(now(), kind, by(session), subject, before, after);
    }

    /// Whoever acts; also the first TA whom this very change puts on the roster.
    private PersonId by(Session session) {
        Optional<Person> first =
                actor.equals(Actor.OWNER) ? session.people().firstTa() : Optional.empty();
        return first.map(Person::id).orElse(actor.id());
    }

    public Subscription onChange(Consumer<Touched> listener) {
        return listeners.add(listener);
    }

    public Path file() {
        return store.file();
    }

    public boolean readOnly() {
        return store.readOnly();
    }

    public Actor actor() {
        return actor;
    }

    public void actAs(PersonId person) {
        actor = new Actor(person);
    }

    /// Somebody was erased; from now on they act no more.
    public void erased(PersonId person) {
        if (actor.id().equals(person)) {
            actor = Actor.OWNER;
            actAsFirstTa();
        }
    }

    public boolean closed() {
        return closed;
    }

    public void close() {
        closed = true;
        store.close();
    }
}

package peermortem.service.book;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Checklist;
import peermortem.domain.HandIn;
import peermortem.domain.Person;
import peermortem.domain.SubmissionId;
import peermortem.service.Apart;
import peermortem.service.packet.NameFinder;
import peermortem.store.Changed;
import peermortem.store.ClassState;
import peermortem.store.Session;
import peermortem.store.Store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads a class and keeps what it read until the file changes.
final class ClassReading {
    private final Store store;
    private final Checklists checklists;
    private @Nullable Standing standing;
    private long version = -1;
    private long changes = -1;

    ClassReading(Store store, Checklists checklists) {
        this.store = store;
        this.checklists = checklists;
    }

    /// Everything at this moment; read again only after a change, and where that is known to be one
    /// of some submissions only those.
    Standing now() {
        return store.reading(this::brought);
    }

    /// Everybody on the roster, which neither hand-ins nor reviews change.
    private NameFinder names() {
        return store.reading(
                () -> {
                    Standing before = standing;
                    return before == null || mayBeOtherPeople()
                            ? brought().names()
                            : before.names();
                });
    }

    private boolean mayBeOtherPeople() {
        return version != store.dataVersion() && onlyChanged().isEmpty();
    }

    /// What changed of some submissions since the class was read, where that is all that did.
    private Optional<Changed> onlyChanged() {
        Optional<Changed> changed = store.changes().since(changes).filter(c -> !c.nothing());
        if (changed.isPresent()) {
            store.lookAround();
        }
        return changed;
    }

    private Standing brought() {
        long newVersion = store.dataVersion();
        long newChanges = store.changes().now();
        Standing before = standing;
        Standing read =
                before == null
                        ? store.read(this::load)
                        : version == newVersion && changes == newChanges ? before : after(before);
        standing = read;
        version = newVersion;
        changes = newChanges;
        return read;
    }

    private Standing after(Standing before) {
        Optional<Changed> changed = onlyChanged();
        if (changed.isEmpty()) {
            return store.read(this::load);
        }
        return store.read(
                session ->
                        before.severalRubrics()
                                ? load(session)
                                : renewed(session, before, changed.get()));
    }

    private Standing renewed(Session session, Standing before, Changed changed) {
        ClassState state = before.state().with(session, changed);
        return new Standing(before, state, changed, handIn -> outline(session, state, handIn));
    }

    private Standing load(Session session) {
        ClassState state = ClassState.of(session);
        checklists.load(session, state.assignment().rubric(), state.rubricHash());
        return standing(session, state);
    }

    Standing first(int submissions) {
        return store.read(session -> standing(session, ClassState.first(session, submissions)));
    }

    /// One author's submission alone with its checklist's outline, as it is now, whatever the
    /// class's size.
    Standing of(Person author) {
        return store.read(session -> alone(session, author));
    }

    Optional<Standing> of(SubmissionId submission) {
        return store.read(
                session ->
                        session.handIns()
                                .authorOf(submission)
                                .flatMap(session.people()::find)
                                .map(author -> alone(session, author)));
    }

    private Standing alone(Session session, Person author) {
        ClassState state = ClassState.of(session, author);
        Unasked unasked = Unasked.of(session, state.reviews(), state.assignment().rubric());
        return new Standing(state, outlines(session, state), unasked, this::names);
    }

    private Map<SubmissionId, Checklist> outlines(Session session, ClassState state) {
        Map<SubmissionId, Checklist> found = new LinkedHashMap<>();
        for (HandIn handIn : Standing.lastHandIns(state.handIns(), true).values()) {
            outline(session, state, handIn).ifPresent(c -> found.put(handIn.submission(), c));
        }
        return found;
    }

    private Standing standing(Session session, ClassState state) {
        return new Standing(
                state,
                outlines(session, state),
                DrawnItems.of(session),
                Apart.all(session),
                Unasked.of(session, state.reviews(), state.assignment().rubric()));
    }

    private Optional<Checklist> outline(Session session, ClassState state, HandIn handIn) {
        return checklists.outline(session, handIn, state.assignment().rubric(), state.rubricHash());
    }
}

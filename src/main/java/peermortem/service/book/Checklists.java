package peermortem.service.book;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Checklist;
import peermortem.domain.HandIn;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.Checker;
import peermortem.store.FindingStore;
import peermortem.store.Session;
import peermortem.store.Store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Checklists by text, rubric and version of the checks: from the class file where they are kept,
/// else computed and remembered. Only their outlines stay in memory, and the few read last. Reading
/// never writes; what was computed is kept with the next hand-in.
public final class Checklists {
    private static final int READ_LAST = 200;
    private final Checker checker;
    private final Map<FindingStore.Key, Checklist> outlines = new ConcurrentHashMap<>();
    private final Map<FindingStore.Key, Checklist> last =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(READ_LAST, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<FindingStore.Key, Checklist> eldest) {
                            return size() > READ_LAST;
                        }
                    });
    private Optional<Sha256> loaded = Optional.empty();
    private volatile @Nullable Next next;

    private record Next(FindingStore.Key key, String written) {}

    private record Missing(FindingStore.Key key, Rubric rubric) {}

    public Checklists(Checker checker) {
        this.checker = checker;
    }

    /// Reads all outlines of a rubric, once.
    public synchronized void load(Session session, Rubric rubric, Sha256 rubricHash) {
        if (loaded.filter(rubricHash::equals).isEmpty()) {
            outlines.putAll(session.findings().outlines(rubric, rubricHash, checker.version()));
            loaded = Optional.of(rubricHash);
        }
    }

    public Optional<Checklist> of(
            Session session, HandIn handIn, Rubric rubric, Sha256 rubricHash) {
        return key(handIn, rubricHash).map(key -> whole(session, key, rubric));
    }

    /// The checklist of what a submission was accepted with.
    public Optional<Checklist> of(Store store, Standing standing, SubmissionId submission) {
        Rubric rubric = standing.state().assignment().rubric();
        Sha256 hash = standing.state().rubricHash();
        return standing.accepted(submission)
                .flatMap(handIn -> store.read(session -> of(session, handIn, rubric, hash)));
    }

    /// A hand-in's checklist without its findings.
    public Optional<Checklist> outline(
            Session session, HandIn handIn, Rubric rubric, Sha256 rubricHash) {
        return key(handIn, rubricHash)
                .map(
                        key -> {
                            Checklist known = outlines.get(key);
                            if (known != null) {
                                return known;
                            }
                            Checklist read =
                                    session.findings()
                                            .outline(key, rubric)
                                            .orElseGet(() -> whole(session, key, rubric).outline());
                            outlines.put(key, read);
                            return read;
                        });
    }

    private Optional<FindingStore.Key> key(HandIn handIn, Sha256 rubricHash) {
        return handIn.main()
                .map(
                        main ->
                                new FindingStore.Key(
                                        main, handIn.advanced(), rubricHash, checker.version()));
    }

    private Checklist whole(Session session, FindingStore.Key key, Rubric rubric) {
        Checklist known = last.get(key);
        if (known != null) {
            return known;
        }
        Checklist found =
                session.findings().find(key).orElseGet(() -> compute(session, key, rubric));
        last.put(key, found);
        return found;
    }

    /// Computes a checklist that is about to be kept, so that writing need wait neither for the
    /// checks nor for their words, and nobody who reads waits for either.
    public void prepare(Store store, Snapshot main, Optional<Snapshot> advanced) {
        store.read(session -> missing(session, main, advanced))
                .ifPresent(missing -> prepare(missing, main, advanced));
    }

    private Optional<Missing> missing(Session session, Snapshot main, Optional<Snapshot> advanced) {
        FindingStore.Key key =
                new FindingStore.Key(
                        main.hash(),
                        advanced.map(Snapshot::hash),
                        session.assignment().rubricHash(),
                        checker.version());
        return last.containsKey(key) || session.findings().find(key).isPresent()
                ? Optional.empty()
                : Optional.of(new Missing(key, session.assignment().get().rubric()));
    }

    private void prepare(Missing missing, Snapshot main, Optional<Snapshot> advanced) {
        Checklist found =
                checker.check(missing.rubric(), main.text(), advanced.map(Snapshot::text));
        last.put(missing.key(), found);
        next = new Next(missing.key(), FindingStore.written(found));
    }

    /// Computes a hand-in's checklist and keeps it in the file.
    public void keep(Session session, HandIn handIn, Rubric rubric, Sha256 rubricHash) {
        key(handIn, rubricHash)
                .ifPresent(key -> session.findings().put(key, written(session, key, rubric)));
    }

    private String written(Session session, FindingStore.Key key, Rubric rubric) {
        Next prepared = next;
        return prepared != null && prepared.key().equals(key)
                ? prepared.written()
                : FindingStore.written(whole(session, key, rubric));
    }

    public Checklist of(Rubric rubric, String main, Optional<String> advanced) {
        FindingStore.Key key =
                new FindingStore.Key(
                        Sha256.of(main),
                        advanced.map(Sha256::of),
                        Sha256.of(rubric.id() + " " + rubric.version() + " " + rubric.hashCode()),
                        checker.version());
        Checklist known = last.get(key);
        Checklist found = known == null ? checker.check(rubric, main, advanced) : known;
        last.put(key, found);
        return found;
    }

    private Checklist compute(Session session, FindingStore.Key key, Rubric rubric) {
        String main = session.texts().text(key.main()).orElse("");
        Optional<String> advanced = key.advanced().flatMap(session.texts()::text);
        return checker.check(rubric, main, advanced);
    }
}

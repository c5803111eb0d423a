package peermortem.service;

import peermortem.domain.Checklist;
import peermortem.domain.HandIn;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.store.FindingStore;
import peermortem.store.Session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Checklists by text, rubric and version of the checks: from the class file where they are kept,
/// else computed and remembered. Reading never writes; what was computed is kept with the next
/// hand-in.
final class Checklists {
    private final Checker checker;
    private final Map<FindingStore.Key, Checklist> known = new ConcurrentHashMap<>();

    Checklists(Checker checker) {
        this.checker = checker;
    }

    void load(Session session, Sha256 rubric) {
        known.putAll(session.findings().all(rubric, checker.version()));
    }

    Optional<Checklist> of(Session session, HandIn handIn, Rubric rubric, Sha256 rubricHash) {
        return handIn.main()
                .map(
                        main -> {
                            FindingStore.Key key =
                                    new FindingStore.Key(
                                            main, handIn.advanced(), rubricHash, checker.version());
                            Checklist found = known.get(key);
                            return found != null ? found : compute(session, key, rubric);
                        });
    }

    /// Computes a hand-in's checklist and keeps it in the file.
    void keep(Session session, HandIn handIn, Rubric rubric, Sha256 rubricHash) {
        of(session, handIn, rubric, rubricHash)
                .ifPresent(
                        checklist ->
                                handIn.main()
                                        .ifPresent(
                                                main ->
                                                        session.findings()
                                                                .put(
                                                                        new FindingStore.Key(
                                                                                main,
                                                                                handIn.advanced(),
                                                                                rubricHash,
                                                                                checker.version()),
                                                                        checklist)));
    }

    Checklist of(Rubric rubric, String main, Optional<String> advanced) {
        FindingStore.Key key =
                new FindingStore.Key(
                        Sha256.of(main),
                        advanced.map(Sha256::of),
                        Sha256.of(rubric.id() + " " + rubric.version() + " " + rubric.hashCode()),
                        checker.version());
        return known.computeIfAbsent(key, k -> checker.check(rubric, main, advanced));
    }

    private Checklist compute(Session session, FindingStore.Key key, Rubric rubric) {
        String main = session.texts().text(key.main()).orElse("");
        Optional<String> advanced = key.advanced().flatMap(session.texts()::text);
        Checklist made = checker.check(rubric, main, advanced);
        known.put(key, made);
        return made;
    }
}

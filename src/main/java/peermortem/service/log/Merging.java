package peermortem.service.log;

import peermortem.domain.Decision;
import peermortem.domain.Event;
import peermortem.domain.HandIn;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.Ruled;
import peermortem.domain.SubmissionId;
import peermortem.service.Merge;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Pseudonyms;
import peermortem.service.roster.Erased;
import peermortem.store.ClassState;
import peermortem.store.FileKind;
import peermortem.store.Session;
import peermortem.store.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings what only another copy of the same class file has into this one. Where both copies have
/// something different in the same place, this one's stays and the conflict is listed; nothing is
/// overwritten.
final class Merging {
    /// Stands for a decision that a copy no longer has.
    private static final String TAKEN_BACK = "taken back";

    private final OpenClass open;
    private final List<Merge.Conflict> conflicts = new ArrayList<>();

    Merging(OpenClass open) {
        this.open = open;
    }

    Outcome<Merge> merge(Path other, boolean apply) {
        try (Store store = Store.openUntrusted(other, FileKind.CLASS_FILE).orThrow()) {
            String there = store.read(s -> s.meta().get("class"));
            if (!there.equals(open.store().read(s -> s.meta().get("class")))) {
                return Outcome.refused("merge.other-class", other);
            }
            Optional<Long> broken = store.read(s -> s.events().firstBroken());
            if (broken.isPresent()) {
                return Outcome.refused("store.chain-broken", other, broken.get());
            }
            ClassState all = store.read(ClassState::of);
            ClassState state = open.store().read(s -> Erased.of(s, all)).without(all);
            Brought brought = compare(state, made(store));
            MergingPackets packets =
                    open.store()
                            .read(
                                    s ->
                                            store.read(
                                                    o ->
                                                            new MergingPackets(
                                                                    s,
                                                                    open.state(),
                                                                    o,
                                                                    state,
                                                                    conflicts)));
            if (apply) {
                open.change(session -> apply(session, store, brought, packets)).orThrow();
            }
            return Outcome.done(
                    new Merge(
                            brought.reviews().size(),
                            brought.decisions().size(),
                            brought.handIns().size(),
                            brought.people().size(),
                            packets.count(),
                            conflicts));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    /// What this copy lacks.
    private record Brought(
            List<Person> people,
            List<HandIn> handIns,
            List<Review> reviews,
            List<Ruled> decisions,
            ClassState there) {}

    private Brought compare(ClassState there, Set<String> madeThere) {
        ClassState here = open.state();
        if (!here.assignment().equals(there.assignment())) {
            conflicts.add(
                    new Merge.Conflict(
                            "class", Facts.of(here.assignment()), Facts.of(there.assignment())));
        }
        return new Brought(
                people(here, there),
                handIns(here, there),
                reviews(here, there),
                decisions(here, there, made(open.store()), madeThere),
                there);
    }

    private List<Person> people(ClassState here, ClassState there) {
        Map<Object, Person> known = new HashMap<>();
        here.people().forEach(p -> known.put(p.id(), p));
        List<Person> lacking = new ArrayList<>();
        for (Person person : there.people()) {
            Person same = known.get(person.id());
            if (same == null) {
                lacking.add(person);
            } else if (!same.equals(person)) {
                conflicts.add(
                        new Merge.Conflict(person.id().value(), Facts.of(same), Facts.of(person)));
            }
        }
        return lacking;
    }

    private List<HandIn> handIns(ClassState here, ClassState there) {
        Set<String> known = new HashSet<>();
        here.handIns().forEach(h -> known.add(key(h)));
        List<HandIn> lacking =
                there.handIns().stream().filter(h -> !known.contains(key(h))).toList();
        Set<String> theirs = new HashSet<>();
        there.handIns().forEach(h -> theirs.add(key(h)));
        for (HandIn handIn : lacking) {
            here.handIns().stream()
                    .filter(
                            h ->
                                    h.submission().equals(handIn.submission())
                                            && !theirs.contains(key(h)))
                    .findFirst()
                    .ifPresent(
                            h ->
                                    conflicts.add(
                                            new Merge.Conflict(
                                                    h.submission().value(), key(h), key(handIn))));
        }
        return lacking.stream()
                .filter(
                        h ->
                                conflicts.stream()
                                        .noneMatch(c -> c.subject().equals(h.submission().value())))
                .toList();
    }

    private static String key(HandIn handIn) {
        return handIn.submission()
                + " "
                + handIn.at()
                + " "
                + handIn.main().map(Object::toString).orElse("");
    }

    private List<Review> reviews(ClassState here, ClassState there) {
        Map<String, Review> known = new HashMap<>();
        here.reviews().forEach(r -> known.put(r.submission() + " " + r.reviewer(), r));
        List<Review> lacking = new ArrayList<>();
        for (Review review : there.reviews()) {
            Review same = known.get(review.submission() + " " + review.reviewer());
            if (same == null) {
                lacking.add(review);
            } else if (!same.equals(review)) {
                conflicts.add(
                        new Merge.Conflict(
                                review.submission() + " " + review.reviewer(),
                                String.valueOf(same.met()),
                                String.valueOf(review.met())));
            }
        }
        return lacking;
    }

    /// Every decision that a copy ever made, also those taken back since.
    private static Set<String> made(Store store) {
        Set<String> all = new HashSet<>();
        for (Event event : store.read(s -> s.events().all())) {
            if (event.kind().equals("decision.made")) {
                all.add(event.subject().orElse("") + event.after().orElse(""));
            }
        }
        return all;
    }

    private static String made(Decision decision) {
        return place(decision.submission(), decision.item())
                + Facts.of("met", decision.met(), "reason", decision.reason());
    }

    private List<Ruled> decisions(
            ClassState here, ClassState there, Set<String> madeHere, Set<String> madeThere) {
        Set<Ruled> known = new HashSet<>(here.decisions());
        Set<Ruled> theirs = new HashSet<>(there.decisions());
        Map<String, Decision> onlyHere = new HashMap<>();
        for (Ruled ruled : here.decisions()) {
            if (!theirs.contains(ruled)) {
                Decision mine = ruled.decision();
                onlyHere.put(place(mine.submission(), mine.item()), mine);
                if (madeThere.contains(made(mine))) {
                    conflict(mine, words(mine), TAKEN_BACK);
                }
            }
        }
        List<Ruled> lacking = new ArrayList<>();
        for (Ruled ruled : there.decisions()) {
            Decision decision = ruled.decision();
            Decision mine = onlyHere.get(place(decision.submission(), decision.item()));
            if (known.contains(ruled)) {
                continue;
            }
            if (mine != null) {
                conflict(decision, words(mine), words(decision));
            } else if (madeHere.contains(made(decision))) {
                conflict(decision, TAKEN_BACK, words(decision));
            } else {
                lacking.add(ruled);
            }
        }
        return lacking;
    }

    private void conflict(Decision about, String here, String there) {
        conflicts.add(new Merge.Conflict(place(about.submission(), about.item()), here, there));
    }

    private static String words(Decision decision) {
        return decision.met() + ": " + decision.reason();
    }

    private static String place(SubmissionId submission, ItemId item) {
        return submission + " " + item;
    }

    private boolean apply(Session session, Store other, Brought brought, MergingPackets packets) {
        CopiedRows rows = new CopiedRows(session, other, open.now());
        brought.people().forEach(session.people()::put);
        brought.there()
                .authors()
                .forEach(
                        (submission, author) ->
                                session.handIns().putSubmission(submission, author));
        packets.people(session);
        Pseudonyms.give(session, open.tools().random());
        brought.handIns().forEach(h -> rows.put(brought.there(), h));
        brought.there().allocations().forEach(session.allocations()::put);
        brought.reviews().forEach(review -> rows.put(review));
        brought.decisions().forEach(session.decisions()::add);
        packets.rest(session);
        open.log(
                session,
                "merge.done",
                "class",
                Facts.NONE,
                Facts.of("conflicts", conflicts.size(), "reviews", brought.reviews().size()));
        return true;
    }
}

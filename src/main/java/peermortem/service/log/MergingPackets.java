package peermortem.service.log;

import peermortem.domain.Appeal;
import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.Problem;
import peermortem.domain.Rating;
import peermortem.domain.Release;
import peermortem.domain.ReviewRequest;
import peermortem.domain.SubmissionId;
import peermortem.store.ClassState;
import peermortem.store.PeopleStore.GivenKey;
import peermortem.store.SentStore.Sent;
import peermortem.store.Session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a merge brings beside texts, reviews and decisions: the keys that were given to people, the
/// pseudonyms and texts that their packets bear, requests, appeals, ratings and releases. With
/// these, a packet that one copy wrote is answered to any copy.
final class MergingPackets implements MergingPart {
    /// What another copy has of all this, but for erased people.
    private record Copy(
            List<GivenKey> keys, List<Sent> sent, Map<PersonRole, Map<PersonId, String>> words) {
        static Copy of(Session session, ClassState state, Set<PersonId> known) {
            Map<PersonRole, Map<PersonId, String>> words =
                    Set.of(PersonRole.values()).stream()
                            .collect(
                                    Collectors.toMap(
                                            role -> role,
                                            role -> session.people().pseudonyms(role)));
            words.values().forEach(w -> w.keySet().retainAll(known));
            return new Copy(
                    session.people().keys().stream()
                            .filter(k -> known.contains(k.person()))
                            .toList(),
                    session.sent().all().stream()
                            .filter(s -> known.contains(s.reviewer()))
                            .filter(s -> state.authors().containsKey(s.submission()))
                            .toList(),
                    words);
        }
    }

    private final TwoCopies copies;
    private final ClassState here;
    private final ClassState there;
    private final Copy mine;
    private final Copy theirs;
    private final Set<PersonId> known;
    private final List<GivenKey> keys = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<ReviewRequest> requests = new ArrayList<>();
    private final List<Appeal> appeals = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();

    MergingPackets(TwoCopies copies) {
        this.copies = copies;
        here = copies.mine();
        there = copies.theirs();
        known = copies.people();
        mine = Copy.of(copies.here(), here, known);
        theirs = Copy.of(copies.there(), there, known);
        keys();
        pseudonyms();
        sent();
        requests();
        appeals();
        ratings();
        releases();
    }

    @Override
    public int count() {
        return keys.size()
                + sent.size()
                + requests.size()
                + appeals.size()
                + ratings.size()
                + releases.size();
    }

    /// Somebody may have a key from each copy; both count, and packets from here bear the last one.
    private void keys() {
        for (GivenKey key : theirs.keys()) {
            if (mine.keys().stream().anyMatch(k -> k.publicKey().equals(key.publicKey()))) {
                continue;
            }
            keys.add(key);
            mine.keys().stream()
                    .filter(k -> k.person().equals(key.person()))
                    .filter(k -> theirs.keys().stream().noneMatch(k::equals))
                    .findFirst()
                    .ifPresent(
                            k ->
                                    copies.conflict(
                                            key.person(),
                                            Problem.of("merge.what.key"),
                                            given(k),
                                            given(key)));
        }
    }

    private Problem given(GivenKey key) {
        return Problem.of("merge.is.given", copies.moment(key.issuedAt()));
    }

    private void pseudonyms() {
        for (PersonRole role : PersonRole.values()) {
            Map<PersonId, String> own = mine.words().getOrDefault(role, Map.of());
            theirs.words()
                    .getOrDefault(role, Map.of())
                    .forEach(
                            (person, words) -> {
                                String here = own.get(person);
                                if (here != null && !here.equals(words)) {
                                    copies.conflict(
                                            person,
                                            Problem.of("merge.what.pseudonym"),
                                            Said.text(here),
                                            Said.text(words));
                                }
                            });
        }
    }

    private void sent() {
        for (Sent letter : theirs.sent()) {
            Optional<Sent> same = mine.sent().stream().filter(letter::samePlace).findFirst();
            if (same.isEmpty()) {
                sent.add(letter);
            } else if (!same.get().content().equals(letter.content())) {
                copies.conflict(
                        letter.submission(),
                        Problem.of("merge.what.sent", copies.name(letter.reviewer())),
                        Said.frozen(Optional.of(same.get().content())),
                        Said.frozen(Optional.of(letter.content())));
            }
        }
    }

    private void requests() {
        add(
                there.requests().stream().filter(r -> known.contains(r.reviewer())).toList(),
                here.requests(),
                (a, b) ->
                        a.submission().equals(b.submission()) && a.reviewer().equals(b.reviewer()),
                (a, b) -> a.answer() == b.answer(),
                requests,
                r ->
                        about(
                                r.submission(),
                                Problem.of("merge.what.request", copies.name(r.reviewer()))),
                Said::request);
    }

    private void appeals() {
        add(
                there.appeals(),
                here.appeals(),
                (a, b) -> a.submission().equals(b.submission()) && a.item().equals(b.item()),
                Appeal::equals,
                appeals,
                a -> about(a.submission(), Problem.of("merge.what.appeal", copies.item(a.item()))),
                a -> Problem.of("merge.is.appealed", a.quote(), a.argument()));
    }

    private void ratings() {
        add(
                there.ratings().stream().filter(r -> known.contains(r.reviewer())).toList(),
                here.ratings(),
                (a, b) ->
                        a.submission().equals(b.submission()) && a.reviewer().equals(b.reviewer()),
                (a, b) -> a.helpful() == b.helpful(),
                ratings,
                r ->
                        about(
                                r.submission(),
                                Problem.of("merge.what.rating", copies.name(r.reviewer()))),
                r -> Said.answer(r.helpful()));
    }

    private void releases() {
        add(
                List.copyOf(there.releases().values()),
                List.copyOf(here.releases().values()),
                (a, b) -> a.submission().equals(b.submission()),
                (a, b) -> a.stage() == b.stage() && a.percent().equals(b.percent()),
                releases,
                r -> about(r.submission(), Problem.of("merge.what.release")),
                r -> Said.release(r, copies.name(r.by())));
    }

    private record About(SubmissionId submission, Problem what) {}

    private static About about(SubmissionId submission, Problem what) {
        return new About(submission, what);
    }

    /// What is only there is brought; what stands in the same place and is not the same is a
    /// conflict.
    private <T> void add(
            List<T> theirs,
            List<T> mine,
            BiPredicate<T, T> samePlace,
            BiPredicate<T, T> same,
            List<T> lacking,
            Function<T, About> place,
            Function<T, Problem> words) {
        for (T value : theirs) {
            Optional<T> before = mine.stream().filter(m -> samePlace.test(m, value)).findFirst();
            if (before.isEmpty()) {
                lacking.add(value);
            } else if (!same.test(before.get(), value)) {
                About about = place.apply(value);
                copies.conflict(
                        about.submission(),
                        about.what(),
                        words.apply(before.get()),
                        words.apply(value));
            }
        }
    }

    /// People come first, with the pseudonyms they have there as far as nobody here has them.
    void names(Session session) {
        Set<String> taken = new HashSet<>();
        for (PersonRole role : PersonRole.values()) {
            taken.addAll(session.people().pseudonyms(role).values());
        }
        theirs.words()
                .forEach(
                        (role, words) -> {
                            Set<PersonId> have = session.people().pseudonyms(role).keySet();
                            words.forEach(
                                    (person, name) -> {
                                        if (!have.contains(person) && taken.add(name)) {
                                            session.people().putPseudonym(person, role, name);
                                        }
                                    });
                        });
    }

    /// After reviews, since ratings are of them.
    @Override
    public void put(Session session, Session other) {
        keys.forEach(k -> session.people().putKey(k.person(), k.publicKey(), k.issuedAt()));
        sent.stream()
                .filter(s -> session.texts().text(s.content()).isPresent())
                .forEach(
                        s ->
                                session.sent()
                                        .put(
                                                s.reviewer(),
                                                s.submission(),
                                                s.masked(),
                                                s.content()));
        requests.forEach(session.allocations()::put);
        appeals.forEach(session.decisions()::put);
        ratings.stream()
                .filter(r -> session.reviews().find(r.submission(), r.reviewer()).isPresent())
                .forEach(session.decisions()::put);
        releases.forEach(session.decisions()::put);
    }
}

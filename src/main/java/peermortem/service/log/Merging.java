package peermortem.service.log;

import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings what only another copy of the same class file has into this one. Where both copies have
/// something different in the same place, this one's stays and the conflict is listed; nothing is
/// overwritten.
public final class Merging {
    private final OpenClass open;

    public Merging(OpenClass open) {
        this.open = open;
    }

    public Outcome<Merge> merge(Path other, boolean apply) {
        try (Store store = Store.openUntrusted(other, FileKind.CLASS_FILE).orThrow()) {
            String there = store.read(s -> s.meta().get("class"));
            if (!there.equals(open.store().read(s -> s.meta().get("class")))) {
                return Outcome.refused("merge.other-class", other);
            }
            Optional<Long> broken = store.read(s -> s.events().firstBroken());
            if (broken.isPresent()) {
                return Outcome.refused("store.chain-broken", other, broken.get());
            }
            Parts parts = open.store().read(s -> store.read(o -> compare(s, o)));
            Merge merge = parts.merge();
            if (apply && !merge.nothing()) {
                open.change(s -> store.read(o -> put(s, o, parts, merge))).orThrow();
            }
            return Outcome.done(merge);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    /// What this copy lacks, kind by kind.
    private record Parts(
            TwoCopies copies,
            MergingPeople people,
            MergingPackets packets,
            MergingTexts texts,
            MergingReviews reviews,
            MergingDecisions decisions,
            List<MergingPart> others) {
        Merge merge() {
            return new Merge(
                    reviews.count(),
                    decisions.count(),
                    texts.count(),
                    people.count(),
                    packets.count() + others.stream().mapToInt(MergingPart::count).sum(),
                    copies.log().count(),
                    copies.conflicts());
        }
    }

    private Parts compare(Session here, Session there) {
        Erased erased = Erased.of(here, there);
        ClassState mine = open.state();
        ClassState theirs = erased.without(ClassState.of(there));
        TwoCopies copies =
                new TwoCopies(
                        here,
                        mine,
                        there,
                        theirs,
                        new Names(mine.people(), theirs.people()),
                        new MergingLog(here, there, erased),
                        new ArrayList<>());
        ofTheClass(copies);
        MergingPeople people = new MergingPeople(copies);
        MergingTexts texts = new MergingTexts(copies);
        MergingReviews reviews = new MergingReviews(copies, texts.texts(), open.now());
        MergingDecisions decisions = new MergingDecisions(copies);
        MergingPackets packets = new MergingPackets(copies);
        List<MergingPart> others =
                List.of(
                        new MergingAllocations(copies, reviews),
                        new MergingWishes(copies),
                        new MergingLooks(copies, texts),
                        new MergingExamples(copies));
        return new Parts(copies, people, packets, texts, reviews, decisions, others);
    }

    /// What there is one of in a class file stays as it is here.
    private static void ofTheClass(TwoCopies copies) {
        new MergingSettings(copies)
                .compare(copies.mine().assignment(), copies.theirs().assignment());
        for (PersonId person : Erased.elsewhere(copies.here(), copies.there())) {
            copies.conflict(
                    person, Problem.of("merge.what.person"), Said.ON_THE_ROSTER, Said.ERASED);
        }
    }

    private boolean put(Session here, Session there, Parts parts, Merge merge) {
        parts.people().put(here, there);
        parts.packets().names(here);
        Pseudonyms.give(here, open.tools().random());
        Stream.concat(
                        Stream.of(parts.texts(), parts.reviews(), parts.decisions()),
                        Stream.concat(
                                parts.others().stream(),
                                Stream.of(parts.packets(), parts.copies().log())))
                .forEach(part -> part.put(here, there));
        open.log(
                here,
                MergingLog.MERGED,
                "class",
                Facts.NONE,
                Facts.of("conflicts", merge.conflicts().size(), "reviews", merge.reviews()));
        return true;
    }
}

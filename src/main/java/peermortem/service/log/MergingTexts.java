package peermortem.service.log;

import peermortem.domain.Copy;
import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.store.Session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Hand-ins that only the other copy has, each with its frozen texts and what lay at its second
/// place. Where both copies took something else in, this one's stays.
final class MergingTexts implements MergingPart {
    private final TwoCopies copies;
    private final List<HandIn> lacking;

    MergingTexts(TwoCopies copies) {
        this.copies = copies;
        Set<String> mine = keys(copies.mine().handIns());
        Set<String> theirs = keys(copies.theirs().handIns());
        Set<SubmissionId> disputed = new HashSet<>();
        for (HandIn handIn : copies.theirs().handIns()) {
            if (!mine.contains(key(handIn))) {
                copies.mine().handIns().stream()
                        .filter(h -> h.submission().equals(handIn.submission()))
                        .filter(h -> !theirs.contains(key(h)))
                        .findFirst()
                        .filter(h -> disputed.add(h.submission()))
                        .ifPresent(
                                h ->
                                        copies.conflict(
                                                h.submission(),
                                                Problem.of("merge.what.hand-in"),
                                                words(h),
                                                words(handIn)));
            }
        }
        lacking =
                copies.theirs().handIns().stream()
                        .filter(h -> !mine.contains(key(h)))
                        .filter(h -> !disputed.contains(h.submission()))
                        .toList();
    }

    private static Set<String> keys(List<HandIn> handIns) {
        return handIns.stream().map(MergingTexts::key).collect(Collectors.toSet());
    }

    /// What tells a hand-in apart in every copy.
    static String key(HandIn handIn) {
        return handIn.submission()
                + " "
                + handIn.at()
                + " "
                + handIn.main().map(Object::toString).orElse("");
    }

    private Problem words(HandIn handIn) {
        return Problem.of(
                "merge.is.handed-in", copies.moment(handIn.at()), handIn.source().address());
    }

    /// The texts that count once this is put in, by submission.
    Map<SubmissionId, HandIn> counting() {
        Map<SubmissionId, HandIn> all = new HashMap<>();
        for (List<HandIn> handIns : List.of(copies.mine().handIns(), lacking)) {
            handIns.stream().filter(HandIn::accepted).forEach(h -> all.put(h.submission(), h));
        }
        return all;
    }

    /// The texts that are here once this is put in.
    Set<Sha256> texts() {
        Set<Sha256> all = new HashSet<>();
        copies.mine().handIns().forEach(h -> h.main().ifPresent(all::add));
        lacking.forEach(h -> h.main().ifPresent(all::add));
        return all;
    }

    @Override
    public int count() {
        return lacking.size();
    }

    /// What links showed later was compared to an older text.
    @Override
    public void put(Session here, Session there) {
        for (HandIn handIn : lacking) {
            if (handIn.accepted()) {
                here.visits().forget(handIn.submission());
            }
            Map<Part, Snapshot> texts = there.handIns().snapshots(handIn.number());
            long number =
                    here.handIns()
                            .put(
                                    handIn,
                                    Optional.ofNullable(texts.get(Part.MAIN)),
                                    Optional.ofNullable(texts.get(Part.ADVANCED)));
            for (Copy copy : copies.theirs().copies().getOrDefault(handIn.number(), List.of())) {
                here.copies()
                        .put(number, copy, there.copies().snapshot(handIn.number(), copy.part()));
            }
        }
    }
}

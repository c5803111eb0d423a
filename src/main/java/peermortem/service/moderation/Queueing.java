package peermortem.service.moderation;

import peermortem.grading.moderation.Look;
import peermortem.grading.moderation.LookQueue;
import peermortem.service.DecisionQueue;
import peermortem.service.NeedsYou;
import peermortem.service.OpenItem;
import peermortem.service.Overview;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The queue of a class: what needs a person, then the items that nobody disputes but whose
/// decision would still tell most.
final class Queueing {
    /// So many further items are shown, and so far ahead the error is told.
    private static final int AHEAD = 200;

    /// A decision below this (squared points) changes no grade to speak of.
    private static final double TELLING = 1;

    private Queueing() {}

    static DecisionQueue of(OpenClass open, Overview overview) {
        Standing standing = open.standing();
        LookQueue looks = standing.grades().lookNext();
        Worth worth = Worth.exact(looks);
        List<NeedsYou> needs =
                new ArrayList<>(
                        NeedsYou.inOrder(overview.needsYou().stream().map(worth::of).toList()));
        Set<OpenItem> there = new HashSet<>();
        needs.forEach(n -> n.items().forEach(i -> there.add(new OpenItem(n.submission(), i))));
        looks.looks().stream()
                .filter(l -> l.reduction() >= TELLING)
                .filter(l -> !there.contains(new OpenItem(l.submission(), l.item())))
                .limit(AHEAD)
                .map(Queueing::further)
                .forEach(needs::add);
        return new DecisionQueue(NeedsYou.inOrder(needs), errors(looks), new Audits(open).audit());
    }

    private static NeedsYou further(Look look) {
        double sure = Math.max(look.probability(), 1 - look.probability());
        return new NeedsYou(
                look.submission(),
                NeedsYou.Reason.LOW_CONFIDENCE,
                List.of(look.item()),
                Optional.empty(),
                sure,
                look.reduction());
    }

    private static List<Double> errors(LookQueue looks) {
        List<Double> errors = new ArrayList<>();
        if (looks.graded() > 0) {
            long telling =
                    looks.looks().stream()
                            .limit(AHEAD)
                            .filter(l -> l.reduction() >= TELLING)
                            .count();
            for (int decisions = 0; decisions <= telling; decisions++) {
                errors.add(looks.errorAfter(decisions));
            }
        }
        return errors;
    }
}

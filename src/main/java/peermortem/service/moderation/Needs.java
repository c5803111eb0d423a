package peermortem.service.moderation;

import peermortem.domain.Assignment;
import peermortem.domain.Flag;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.Phase;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.service.AlikePair;
import peermortem.service.NeedsYou;
import peermortem.service.SubmissionRow;
import peermortem.service.book.Rows;
import peermortem.service.book.Standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What only a person can settle, from the rows of the class.
final class Needs {
    private static final double CONFIDENT = 0.7;

    /// In larger classes the exact order takes seconds; the queue's own page has it.
    private static final int EXACT_UP_TO = 2000;

    private final Standing standing;
    private final Rows rows;
    private final Map<SubmissionId, AlikePair> alike;
    private final Set<SubmissionId> masked;

    Needs(
            Standing standing,
            Rows rows,
            Map<SubmissionId, AlikePair> alike,
            Set<SubmissionId> masked) {
        this.standing = standing;
        this.rows = rows;
        this.alike = alike;
        this.masked = masked;
    }

    List<NeedsYou> all(List<SubmissionRow> all, Instant now) {
        List<NeedsYou> needs = new ArrayList<>();
        all.forEach(row -> add(needs, row, now));
        Worth worth = worth(needs);
        return NeedsYou.inOrder(needs.stream().map(worth::of).toList());
    }

    private Worth worth(List<NeedsYou> needs) {
        boolean decisions = needs.stream().anyMatch(NeedsYou::decidable);
        boolean small = standing.readable().size() <= EXACT_UP_TO;
        return decisions && small
                ? Worth.exact(standing.grades().lookNext())
                : Worth.rough(standing);
    }

    private void add(List<NeedsYou> needs, SubmissionRow row, Instant now) {
        SubmissionId submission = row.submission();
        List<ItemId> appealed = appealed(submission);
        if (!appealed.isEmpty()) {
            needs.add(need(submission, NeedsYou.Reason.APPEAL, appealed));
        }
        if (row.problem().isPresent()) {
            needs.add(need(submission, NeedsYou.Reason.REFUSED, List.of()));
        }
        if (row.state() == SubmissionState.RELEASED) {
            return;
        }
        List<ItemId> disputed = rows.disputed(submission);
        if (!disputed.isEmpty()) {
            needs.add(need(submission, NeedsYou.Reason.DISPUTED, disputed));
        }
        if (unreviewed(row, now)) {
            needs.add(need(submission, NeedsYou.Reason.NO_REVIEW, List.of()));
        }
        if (row.flags().contains(Flag.CHANGED_AFTER_DEADLINE)) {
            needs.add(need(submission, NeedsYou.Reason.CHANGED_AFTER_DEADLINE, List.of()));
        }
        addAlike(needs, submission);
        if (masked.contains(submission)) {
            needs.add(need(submission, NeedsYou.Reason.MASKED_NAMES, List.of()));
        }
        if (disputed.isEmpty() && row.grade().reviews() > 0) {
            addLowest(needs, row);
        }
    }

    private void addAlike(List<NeedsYou> needs, SubmissionId submission) {
        AlikePair pair = alike.get(submission);
        if (pair != null) {
            SubmissionId other = pair.one().equals(submission) ? pair.other() : pair.one();
            needs.add(
                    new NeedsYou(
                            submission,
                            NeedsYou.Reason.ALIKE,
                            List.of(),
                            Optional.of(other),
                            pair.share(),
                            0));
        }
    }

    private static void addLowest(List<NeedsYou> needs, SubmissionRow row) {
        row.grade().items().values().stream()
                .filter(i -> i.decision().isEmpty())
                .min(Comparator.comparingDouble(Needs::confidence))
                .filter(i -> confidence(i) < CONFIDENT)
                .ifPresent(
                        i ->
                                needs.add(
                                        new NeedsYou(
                                                row.submission(),
                                                NeedsYou.Reason.LOW_CONFIDENCE,
                                                List.of(i.item()),
                                                Optional.empty(),
                                                confidence(i),
                                                0)));
    }

    private static double confidence(ItemGrade item) {
        return Math.max(item.probability(), 1 - item.probability());
    }

    private boolean unreviewed(SubmissionRow row, Instant now) {
        return reviewingIsOver(now)
                && standing.accepted(row.submission()).isPresent()
                && row.reviewsDone() == 0;
    }

    /// By the phase where a TA set one, else by the deadlines.
    private boolean reviewingIsOver(Instant now) {
        Assignment assignment = standing.state().assignment();
        Optional<Phase> phase = assignment.settings().phase();
        return phase.isPresent()
                ? phase.get().compareTo(Phase.REVIEWING) > 0
                : assignment
                        .reviewDue()
                        .or(assignment::due)
                        .map(d -> !now.isBefore(d))
                        .orElse(false);
    }

    private List<ItemId> appealed(SubmissionId submission) {
        return standing.appealed(submission).stream()
                .filter(a -> !a.answered())
                .map(a -> a.appeal().item())
                .toList();
    }

    private static NeedsYou need(
            SubmissionId submission, NeedsYou.Reason reason, List<ItemId> items) {
        return new NeedsYou(submission, reason, items, Optional.empty(), 0, 0);
    }
}

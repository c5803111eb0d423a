package peermortem.grading.allocation;

import peermortem.domain.Outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Allocates reviews: every submission gets exactly K, and nobody reviews themselves, a teammate or
/// somebody to be kept apart from (hard rules, never broken); everyone gives K - 1 to K + 1, no two
/// people review each other, and two reviewers share as few submissions as possible (wishes: where
/// they cannot all be met, warnings say so). The same task gives the same allocation everywhere.
public final class Allocator {
    private final AllocationTask task;
    private final Roll roll;

    private Allocator(AllocationTask task) {
        this.task = task;
        this.roll = new Roll(task);
    }

    public static Outcome<Allocated> allocate(AllocationTask task) {
        if (task.reviews() < 1) {
            return Outcome.refused("grading.reviews-per-submission", task.reviews());
        }
        if (task.authors().isEmpty()) {
            return Outcome.refused("grading.nothing-to-allocate");
        }
        return new Allocator(task).run();
    }

    private Outcome<Allocated> run() {
        int[] elsewhere = foreignCounts(new ArrayList<>());
        for (int s = 0; s < roll.submissions(); s++) {
            int able = elsewhere[s] + able(s);
            if (able < task.reviews()) {
                return Outcome.refused(
                        "grading.too-few-reviewers", roll.authorOf(s), able, task.reviews());
            }
        }
        int even =
                (int)
                        (((long) roll.submissions() * task.reviews() + roll.reviewers() - 1)
                                / roll.reviewers());
        int most = Math.max(even, task.reviews() + 1);
        for (byte movable : new byte[] {Board.FRESH, Board.KEPT}) {
            for (int limit : new int[] {even, most, 2 * most, roll.submissions()}) {
                Optional<Allocated> found = attempt(limit, movable);
                if (found.isPresent()) {
                    return Outcome.done(found.get());
                }
            }
        }
        return Outcome.refused("grading.no-allocation", task.reviews());
    }

    /// How many may review the submission; counting stops where there are enough.
    private int able(int s) {
        int able = 0;
        for (int r = 0; r < roll.reviewers() && able < task.reviews(); r++) {
            able += roll.allowed(s, r) ? 1 : 0;
        }
        return able;
    }

    /// A kept review by somebody who would not be asked again: a TA, an excused student.
    private boolean isForeign(Pairing kept, int s) {
        return roll.reviewer(kept.reviewer()).filter(r -> roll.allowed(s, r)).isEmpty();
    }

    private Optional<Allocated> attempt(int limit, byte movable) {
        Random random = new Random(task.seed());
        int[] order = shuffled(random);
        List<Pairing> foreign = new ArrayList<>();
        Board board = new Board(roll, foreignCounts(foreign));
        placeKept(board);
        int[] cap = caps(board, limit);
        if (!new Filling(board, order, cap, movable).fill()) {
            return Optional.empty();
        }
        new Softening(board, cap, random).soften();
        return Optional.of(
                new Allocated(pairings(board, foreign), new Wishes(board, task).unmet()));
    }

    private int[] foreignCounts(List<Pairing> foreign) {
        int[] counts = new int[roll.submissions()];
        for (Pairing kept : task.kept()) {
            Optional<Integer> s = roll.submission(kept.submission());
            if (s.isPresent() && isForeign(kept, s.get())) {
                counts[s.get()]++;
                foreign.add(kept);
            }
        }
        return counts;
    }

    private void placeKept(Board board) {
        for (Pairing kept : task.kept().stream().sorted().toList()) {
            Optional<Integer> s = roll.submission(kept.submission());
            Optional<Integer> r = roll.reviewer(kept.reviewer());
            if (s.isPresent() && r.isPresent() && board.open(s.get(), r.get())) {
                board.add(s.get(), r.get(), kept.begun() ? Board.FIXED : Board.KEPT);
            }
        }
    }

    /// Nobody gets more than the limit; those whose lease ran out get nothing new while others can.
    private int[] caps(Board board, int limit) {
        int[] cap = new int[roll.reviewers()];
        Arrays.fill(cap, limit);
        if (limit < roll.submissions()) {
            for (Pairing lapsed : task.lapsed()) {
                roll.reviewer(lapsed.reviewer()).ifPresent(r -> cap[r] = board.load(r));
            }
        }
        return cap;
    }

    private int[] shuffled(Random random) {
        int[] order = new int[roll.reviewers()];
        for (int r = 0; r < order.length; r++) {
            int other = random.nextInt(r + 1);
            order[r] = order[other];
            order[other] = r;
        }
        return order;
    }

    private List<Pairing> pairings(Board board, List<Pairing> foreign) {
        List<Pairing> all = new ArrayList<>(foreign);
        for (int s = 0; s < roll.submissions(); s++) {
            for (int slot = 0; slot < board.filled(s); slot++) {
                boolean begun = board.standing(s, slot) == Board.FIXED;
                all.add(
                        new Pairing(
                                roll.submissionId(s),
                                roll.reviewerId(board.reviewer(s, slot)),
                                begun));
            }
        }
        return all;
    }
}

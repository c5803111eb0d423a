package peermortem.grading.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// Improves a full board without touching a hard rule: evens out loads by moving slots, then swaps
/// reviewers between submissions as long as fewer people review each other or share submissions.
final class Softening {
    private static final int TRIES = 400;
    private static final int ROUNDS = 60;

    private final Board board;
    private final Roll roll;
    private final int[] cap;
    private final Random random;

    Softening(Board board, int[] cap, Random random) {
        this.board = board;
        this.roll = board.roll;
        this.cap = cap;
        this.random = random;
    }

    void soften() {
        even();
        for (int round = 0; round < ROUNDS; round++) {
            if (!swapOnce()) {
                return;
            }
        }
    }

    /// Moves fresh slots from those who have most to those who have two fewer or more; slots that
    /// were kept move only for somebody who would give less than K - 1, or has more than K + 1.
    private void even() {
        int most = 0;
        for (int r = 0; r < roll.reviewers(); r++) {
            most = Math.max(most, board.load(r));
        }
        boolean any = true;
        while (any) { // who gave to somebody with none may be left with too few
            any = false;
            for (int r = 0; r < roll.reviewers(); r++) {
                while (board.load(r) < Math.min(cap[r], most - 1) && relieve(r)) {
                    any = true;
                }
            }
        }
        for (int r = 0; r < roll.reviewers(); r++) {
            boolean moved = true;
            while (moved && board.load(r) > roll.reviews() + 1) {
                moved = giveAway(r);
            }
        }
    }

    private boolean relieve(int taker) {
        return relieve(taker, Board.FRESH)
                || (board.load(taker) < roll.reviews() - 1 && relieve(taker, Board.KEPT));
    }

    /// Gives `taker` one more review, along a shortest chain of people who each hand one on, from
    /// somebody who has at least two more.
    private boolean relieve(int taker, byte movable) {
        int[] handed = new int[roll.reviewers()];
        int[] receiver = new int[roll.reviewers()];
        Arrays.fill(handed, -1);
        Deque<Integer> queue = new ArrayDeque<>(List.of(taker));
        while (!queue.isEmpty()) {
            int receiving = queue.removeFirst();
            for (int s = 0; s < roll.submissions(); s++) {
                for (int slot = 0; slot < board.filled(s) && board.open(s, receiving); slot++) {
                    int r = board.reviewer(s, slot);
                    if (r != taker && handed[r] < 0 && board.standing(s, slot) <= movable) {
                        handed[r] = s;
                        receiver[r] = receiving;
                        if (board.load(r) >= board.load(taker) + 2) {
                            return handOn(r, taker, handed, receiver);
                        }
                        queue.addLast(r);
                    }
                }
            }
        }
        return false;
    }

    private boolean handOn(int giver, int taker, int[] handed, int[] receiver) {
        int r = giver;
        while (r != taker) {
            move(handed[r], r, receiver[r]);
            r = receiver[r];
        }
        return true;
    }

    private boolean giveAway(int giver) {
        for (int j = 0; j < board.load(giver); j++) {
            int s = board.submission(giver, j);
            if (board.standing(s, board.slot(s, giver)) < Board.FIXED) {
                for (int r = 0; r < roll.reviewers(); r++) {
                    if (board.load(r) < roll.reviews() + 1
                            && board.load(r) < cap[r]
                            && board.open(s, r)) {
                        return move(s, giver, r);
                    }
                }
            }
        }
        return false;
    }

    private boolean move(int s, int giver, int taker) {
        board.remove(s, giver);
        board.add(s, taker, Board.FRESH);
        return true;
    }

    /// One pass over all fresh slots that cost something; false when none does, or nothing changed.
    private boolean swapOnce() {
        boolean changed = false;
        for (int s = 0; s < roll.submissions(); s++) {
            for (int r : freshCostly(s)) {
                if (board.reviews(r, s)) {
                    changed |= swapAway(s, r);
                }
            }
        }
        return changed;
    }

    private List<Integer> freshCostly(int s) {
        List<Integer> costly = new ArrayList<>();
        for (int slot = 0; slot < board.filled(s); slot++) {
            int r = board.reviewer(s, slot);
            if (board.standing(s, slot) == Board.FRESH && board.cost(s, r) > 0) {
                costly.add(r);
            }
        }
        return costly;
    }

    private boolean swapAway(int s, int r) {
        int n = roll.submissions();
        int tries = Math.min(n, TRIES);
        int from = random.nextInt(n);
        int step = n <= TRIES ? 1 : 1 + random.nextInt(n - 1);
        for (int t = 0; t < tries; t++) {
            int other = (int) ((from + (long) t * step) % n);
            for (int slot = 0; other != s && slot < board.filled(other); slot++) {
                int r2 = board.reviewer(other, slot);
                if (board.standing(other, slot) == Board.FRESH
                        && board.open(s, r2)
                        && board.open(other, r)) {
                    int gain = swap(s, r, other, r2);
                    if (gain > 0 || (gain == 0 && random.nextInt(8) == 0)) {
                        return true;
                    }
                    swap(s, r2, other, r);
                }
            }
        }
        return false;
    }

    /// Swaps two reviewers; what this gains in wishes met.
    private int swap(int s1, int r1, int s2, int r2) {
        int gain = board.cost(s1, r1);
        board.remove(s1, r1);
        gain += board.cost(s2, r2);
        board.remove(s2, r2);
        gain -= board.cost(s1, r2);
        board.add(s1, r2, Board.FRESH);
        gain -= board.cost(s2, r1);
        board.add(s2, r1, Board.FRESH);
        return gain;
    }
}

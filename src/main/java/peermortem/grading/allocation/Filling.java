package peermortem.grading.allocation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Fills the empty slots of a board without breaking a hard rule or the caps on loads: first from
/// the circle, then with whoever fits best, and where nobody is free by moving others along a
/// shortest path (augmenting paths as in bipartite matching, so a possible allocation is always
/// found).
final class Filling {
    private final Board board;
    private final Roll roll;
    private final int[] order;
    private final int[] place;
    private final int[] cap;
    private final byte movable;

    /// `order` is the circle of reviewers; slots up to the standing `movable` may be moved.
    Filling(Board board, int[] order, int[] cap, byte movable) {
        this.board = board;
        this.roll = board.roll;
        this.order = order;
        this.cap = cap;
        this.movable = movable;
        place = new int[order.length];
        for (int p = 0; p < order.length; p++) {
            place[order[p]] = p;
        }
    }

    /// False where not every submission can have its reviews.
    boolean fill() {
        fromCircle();
        for (int s = 0; s < roll.submissions(); s++) {
            while (board.missing(s) > 0) {
                if (!best(s) && !augment(s)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int anchor(int s) {
        return roll.author(s) >= 0
                ? place[roll.author(s)]
                : (int) ((s * 2_654_435_761L) % order.length);
    }

    private void fromCircle() {
        List<Integer> shifts = Circle.shifts(order.length, roll.reviews());
        for (int shift : shifts) {
            for (int s = 0; s < roll.submissions(); s++) {
                int r = order[(anchor(s) + shift) % order.length];
                if (board.missing(s) > 0 && free(s, r) && board.cost(s, r) == 0) {
                    board.add(s, r, Board.FRESH);
                }
            }
        }
    }

    private boolean free(int s, int r) {
        return board.load(r) < cap[r] && board.open(s, r);
    }

    private boolean best(int s) {
        int found = -1;
        long least = Long.MAX_VALUE;
        for (int step = 1; step <= order.length && least > 0; step++) {
            int r = order[(anchor(s) + step) % order.length];
            if (free(s, r)) {
                long cost = 1000L * board.cost(s, r) + board.load(r);
                if (cost < least) {
                    least = cost;
                    found = r;
                }
            }
        }
        if (found >= 0) {
            board.add(s, found, Board.FRESH);
        }
        return found >= 0;
    }

    /// Gives `start` one more reviewer by handing slots on from reviewer to reviewer.
    private boolean augment(int start) {
        int[] from = new int[order.length];
        Arrays.fill(from, -1);
        int[] via = new int[roll.submissions()];
        Arrays.fill(via, -1);
        Deque<Integer> queue = new ArrayDeque<>();
        int end = reach(start, from, queue);
        while (end < 0 && !queue.isEmpty()) {
            int r = queue.removeFirst();
            for (int j = 0; j < board.load(r) && end < 0; j++) {
                int s = board.submission(r, j);
                if (s != start && via[s] < 0 && board.standing(s, board.slot(s, r)) <= movable) {
                    via[s] = r;
                    end = reach(s, from, queue);
                }
            }
        }
        if (end < 0) {
            return false;
        }
        shift(start, end, from, via);
        return true;
    }

    /// Marks everyone who could take `s`; returns the first of them who has room.
    private int reach(int s, int[] from, Deque<Integer> queue) {
        for (int r : order) {
            if (from[r] < 0 && board.open(s, r)) {
                from[r] = s;
                if (board.load(r) < cap[r]) {
                    return r;
                }
                queue.addLast(r);
            }
        }
        return -1;
    }

    private void shift(int start, int end, int[] from, int[] via) {
        int taker = end;
        int s = from[taker];
        while (s != start) {
            int giver = via[s];
            board.remove(s, giver);
            board.add(s, taker, Board.FRESH);
            taker = giver;
            s = from[taker];
        }
        board.add(start, taker, Board.FRESH);
    }
}

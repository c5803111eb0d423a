package peermortem.grading.allocation;

import java.util.Arrays;

/// Who reviews what while an allocation is being made: submissions and reviewers are numbers, in
/// the order of their ids. Slots are free, kept (not begun) or fixed (begun).
final class Board {
    static final byte FRESH = 0;
    static final byte KEPT = 1;
    static final byte FIXED = 2;

    private static final int PAIR_COST = 4;

    final Roll roll;

    private final int[][] reviewers;
    private final byte[][] standing;
    private final int[] filled;
    private final int[][] submissions;
    private final int[] load;
    private final int[] elsewhere;

    /// `elsewhere` counts per submission the reviews by people who are not on the roll.
    Board(Roll roll, int[] elsewhere) {
        this.roll = roll;
        this.elsewhere = elsewhere;
        reviewers = new int[roll.submissions()][roll.reviews()];
        standing = new byte[roll.submissions()][roll.reviews()];
        filled = new int[roll.submissions()];
        submissions = new int[roll.reviewers()][roll.reviews() + 1];
        load = new int[roll.reviewers()];
    }

    int filled(int s) {
        return filled[s];
    }

    int missing(int s) {
        return Math.max(0, roll.reviews() - elsewhere[s] - filled[s]);
    }

    int load(int r) {
        return load[r];
    }

    int reviewer(int s, int slot) {
        return reviewers[s][slot];
    }

    byte standing(int s, int slot) {
        return standing[s][slot];
    }

    int submission(int r, int j) {
        return submissions[r][j];
    }

    int slot(int s, int r) {
        for (int slot = 0; slot < filled[s]; slot++) {
            if (reviewers[s][slot] == r) {
                return slot;
            }
        }
        return -1;
    }

    boolean reviews(int r, int s) {
        return slot(s, r) >= 0;
    }

    /// True where the hard rules let the reviewer have this submission, and it is not theirs yet.
    boolean open(int s, int r) {
        return roll.allowed(s, r) && !reviews(r, s);
    }

    void add(int s, int r, byte how) {
        if (filled[s] == reviewers[s].length) {
            reviewers[s] = Arrays.copyOf(reviewers[s], filled[s] + 2);
            standing[s] = Arrays.copyOf(standing[s], filled[s] + 2);
        }
        if (load[r] == submissions[r].length) {
            submissions[r] = Arrays.copyOf(submissions[r], 2 * load[r]);
        }
        reviewers[s][filled[s]] = r;
        standing[s][filled[s]++] = how;
        submissions[r][load[r]++] = s;
    }

    void remove(int s, int r) {
        int slot = slot(s, r);
        int last = --filled[s];
        reviewers[s][slot] = reviewers[s][last];
        standing[s][slot] = standing[s][last];
        int j = 0;
        while (submissions[r][j] != s) {
            j++;
        }
        submissions[r][j] = submissions[r][--load[r]];
    }

    /// What a review of `s` by `r` adds to the wishes that are not met, whether it is on the board
    /// or not.
    int cost(int s, int r) {
        int cost = 0;
        int here = reviews(r, s) ? 1 : 0;
        for (int slot = 0; slot < filled[s]; slot++) {
            int other = reviewers[s][slot];
            if (other != r && shared(r, other) > here) {
                cost++;
            }
        }
        return cost + (reciprocal(s, r) ? PAIR_COST : 0);
    }

    /// True where the author of `s` reviews something that `r` wrote.
    boolean reciprocal(int s, int r) {
        int author = roll.author(s);
        if (author < 0) {
            return false;
        }
        for (int j = 0; j < load[author]; j++) {
            if (roll.author(submissions[author][j]) == r) {
                return true;
            }
        }
        return false;
    }

    /// How many submissions two people both review.
    int shared(int a, int b) {
        int count = 0;
        for (int j = 0; j < load[a]; j++) {
            if (reviews(b, submissions[a][j])) {
                count++;
            }
        }
        return count;
    }
}

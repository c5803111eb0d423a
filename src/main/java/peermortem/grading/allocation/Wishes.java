package peermortem.grading.allocation;

import peermortem.domain.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells which wishes a full board does not meet: two people who review each other, pairs of
/// reviewers who share more than one submission, and people who give more or fewer reviews than K -
/// 1 to K + 1.
final class Wishes {
    private final Board board;
    private final Roll roll;
    private final AllocationTask task;

    Wishes(Board board, AllocationTask task) {
        this.board = board;
        this.roll = board.roll;
        this.task = task;
    }

    List<Problem> unmet() {
        List<Problem> all = new ArrayList<>();
        for (int s = 0; s < roll.submissions(); s++) {
            for (int slot = 0; slot < board.filled(s); slot++) {
                int r = board.reviewer(s, slot);
                if (roll.author(s) > r && board.reciprocal(s, r)) {
                    all.add(Problem.of("grading.pair", roll.authorOf(s), roll.reviewerId(r)));
                }
            }
        }
        int sharing = sharing();
        if (sharing > 0) {
            all.add(Problem.of("grading.sharing", sharing));
        }
        for (int r = 0; r < roll.reviewers(); r++) {
            int load = board.load(r);
            if (Math.abs(load - task.reviews()) > 1) {
                all.add(Problem.of("grading.load", roll.reviewerId(r), load, task.reviews()));
            }
        }
        return all.stream().distinct().toList();
    }

    private int sharing() {
        Set<Long> pairs = new HashSet<>();
        for (int s = 0; s < roll.submissions(); s++) {
            for (int i = 0; i < board.filled(s); i++) {
                for (int j = 0; j < i; j++) {
                    int a = Math.min(board.reviewer(s, i), board.reviewer(s, j));
                    int b = Math.max(board.reviewer(s, i), board.reviewer(s, j));
                    if (board.shared(a, b) > 1) {
                        pairs.add((long) a * roll.reviewers() + b);
                    }
                }
            }
        }
        return pairs.size();
    }
}

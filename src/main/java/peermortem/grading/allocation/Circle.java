package peermortem.grading.allocation;

import java.util.ArrayList;
import java.util.List;

/// Shifts on a circle of reviewers: whoever stands `shift` places after an author reviews that
/// author's work. Where the differences between shifts are all different (a difference set), two
/// reviewers share one submission at most; where no two shifts add up to a full turn, no two people
/// review each other.
final class Circle {
    private static final int STEPS = 200_000;

    private final int size;
    private final int wanted;
    private int steps;

    private Circle(int size, int wanted) {
        this.size = size;
        this.wanted = wanted;
    }

    /// As many shifts as wanted where there are, the first of them by the rules as far as the size
    /// allows.
    static List<Integer> shifts(int size, int wanted) {
        Circle circle = new Circle(size, wanted);
        List<Integer> shifts = new ArrayList<>();
        if (!circle.extend(shifts, new boolean[size])) {
            shifts.clear();
        }
        for (int shift = 1; shift < size && shifts.size() < wanted; shift++) {
            if (!shifts.contains(shift) && !shifts.contains(size - shift)) {
                shifts.add(shift);
            }
        }
        for (int shift = 1; shift < size && shifts.size() < wanted; shift++) {
            if (!shifts.contains(shift)) {
                shifts.add(shift);
            }
        }
        return shifts;
    }

    private boolean extend(List<Integer> shifts, boolean[] taken) {
        if (shifts.size() == wanted) {
            return true;
        }
        int from = shifts.isEmpty() ? 1 : shifts.getLast() + 1;
        for (int shift = from; shift < size && steps < STEPS; shift++) {
            steps++;
            boolean[] more = taken.clone();
            if (fits(shift, shifts, more)) {
                shifts.add(shift);
                if (extend(shifts, more)) {
                    return true;
                }
                shifts.removeLast();
            }
        }
        return false;
    }

    private boolean fits(int shift, List<Integer> shifts, boolean[] taken) {
        if (2 * shift % size == 0) {
            return false;
        }
        for (int other : shifts) {
            int up = Math.floorMod(shift - other, size);
            int down = Math.floorMod(other - shift, size);
            if ((shift + other) % size == 0 || up == down || taken[up] || taken[down]) {
                return false;
            }
            taken[up] = true;
            taken[down] = true;
        }
        return true;
    }
}

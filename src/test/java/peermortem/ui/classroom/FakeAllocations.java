package peermortem.ui.classroom;

import peermortem.domain.Allocation;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ReviewRequest;
import peermortem.domain.SubmissionId;
import peermortem.service.AllocationDesk;
import peermortem.service.AllocationPlan;
import peermortem.service.Apart;
import peermortem.service.SubmissionRow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Allocations in memory: every plan gives the first few people to every submission.
final class FakeAllocations implements AllocationDesk {
    private static final Instant NOW = Instant.parse("2026-11-18T07:41:07Z");

    final Set<Integer> assigned = new LinkedHashSet<>();
    final Set<Apart> apart = new LinkedHashSet<>();
    final List<Path> taken = new ArrayList<>();
    final List<String> byHand = new ArrayList<>();

    @Override
    public List<Allocation> all() {
        return List.of();
    }

    @Override
    public Outcome<AllocationPlan> plan(int reviewsPerSubmission, long seed) {
        List<Allocation> added = new ArrayList<>();
        for (SubmissionRow row : LongClass.overview(Set.of()).submissions()) {
            for (int i = 0; i < reviewsPerSubmission; i++) {
                added.add(
                        new Allocation(
                                row.submission(),
                                PersonId.of("s0" + (i + 1)),
                                Allocation.Origin.ASSIGNED,
                                NOW));
            }
        }
        return Outcome.done(new AllocationPlan(added, List.of(), List.of()));
    }

    @Override
    public Outcome<AllocationPlan> assign(int reviewsPerSubmission, long seed) {
        assigned.add(reviewsPerSubmission);
        return plan(reviewsPerSubmission, seed);
    }

    @Override
    public List<Problem> warnings(SubmissionId submission, PersonId reviewer) {
        return List.of();
    }

    @Override
    public Outcome<Allocation> add(SubmissionId submission, PersonId reviewer) {
        byHand.add(reviewer + " " + submission);
        return Outcome.done(new Allocation(submission, reviewer, Allocation.Origin.BY_HAND, NOW));
    }

    @Override
    public Outcome<Allocation> remove(SubmissionId submission, PersonId reviewer) {
        byHand.remove(reviewer + " " + submission);
        return Outcome.done(new Allocation(submission, reviewer, Allocation.Origin.BY_HAND, NOW));
    }

    @Override
    public Outcome<ReviewRequest> request(SubmissionId submission, PersonId reviewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<ReviewRequest> answer(
            SubmissionId submission, PersonId reviewer, boolean accept) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ReviewRequest> requests() {
        return List.of();
    }

    @Override
    public Outcome<AllocationPlan> handOn(long seed) {
        return plan(1, seed);
    }

    @Override
    public Outcome<Integer> write(Path csv) {
        return Outcome.done(60);
    }

    @Override
    public Outcome<AllocationPlan> previewCsv(Path csv) {
        return plan(1, 1);
    }

    @Override
    public Outcome<AllocationPlan> takeCsv(Path csv) {
        taken.add(csv);
        return plan(1, 1);
    }

    @Override
    public Set<Apart> apart() {
        return apart;
    }

    @Override
    public Outcome<Apart> keepApart(PersonId one, PersonId other, boolean keep) {
        Apart pair = Apart.of(one, other);
        if (keep) {
            apart.add(pair);
        } else {
            apart.remove(pair);
        }
        return Outcome.done(pair);
    }
}

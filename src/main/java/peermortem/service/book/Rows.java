package peermortem.service.book;

import peermortem.domain.Allocation;
import peermortem.domain.Checklist;
import peermortem.domain.Copy;
import peermortem.domain.Flag;
import peermortem.domain.Grade;
import peermortem.domain.HandIn;
import peermortem.domain.ItemId;
import peermortem.domain.Pace;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Release;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.service.ReviewStanding;
import peermortem.service.SubmissionRow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The rows of the class's table: how far each submission has come, and what else is to be said of
/// it.
public final class Rows {
    private static final double READABLE = 0.05; // per cent are shown with one decimal
    private final Standing standing;
    private final Disputes disputes;
    private final Set<SubmissionId> alike;
    private final Set<SubmissionId> masked;
    private final boolean graded;

    public Rows(Standing standing) {
        this(standing, Set.of());
    }

    public Rows(Standing standing, Set<SubmissionId> alike) {
        this(standing, alike, Set.of());
    }

    public Rows(Standing standing, Set<SubmissionId> alike, Set<SubmissionId> masked) {
        this(standing, alike, masked, true);
    }

    /// Rows of a standing that is not of the whole class: without grades.
    public static Rows ungraded(Standing standing) {
        return new Rows(standing, Set.of(), Set.of(), false);
    }

    private Rows(
            Standing standing, Set<SubmissionId> alike, Set<SubmissionId> masked, boolean graded) {
        this.standing = standing;
        this.graded = graded;
        this.disputes = new Disputes(standing);
        this.alike = alike;
        this.masked = masked;
    }

    public List<SubmissionRow> all() {
        List<SubmissionRow> all = new ArrayList<>();
        Runnable step = Pace.step();
        for (SubmissionId submission : standing.state().authors().keySet()) {
            all.add(row(submission));
            step.run();
        }
        return all;
    }

    public SubmissionRow row(SubmissionId submission) {
        Person author = standing.author(submission).orElseThrow();
        Optional<HandIn> last = standing.lastHandIn(submission);
        Optional<HandIn> accepted = standing.accepted(submission);
        Optional<Checklist> checklist = standing.checklist(submission);
        List<ReviewStanding> reviews = reviews(submission);
        SubmissionState state = state(submission, reviews);
        Grade grade = graded ? grade(submission) : Grade.unknown(submission);
        Set<Flag> flags = flags(submission, author, state);
        set(flags, Flag.GRADE_CHANGED, changed(submission, grade));
        return new SubmissionRow(
                submission,
                author,
                accepted.or(() -> last).map(HandIn::source),
                checklist.map(c -> OptionalInt.of(c.words())).orElseGet(OptionalInt::empty),
                checklist,
                reviews,
                disputes.agreement(submission),
                grade,
                state,
                flags,
                last.flatMap(HandIn::problem),
                accepted.map(HandIn::at),
                accepted.map(HandIn::daysLate).orElse(0),
                proposedBy(submission));
    }

    private Optional<PersonId> proposedBy(SubmissionId submission) {
        return Optional.ofNullable(standing.state().releases().get(submission))
                .filter(release -> release.stage() == Release.Stage.PROPOSED)
                .map(Release::by);
    }

    /// The grade with what the late policy leaves of it.
    public Grade grade(SubmissionId submission) {
        return LateShare.of(standing, standing.grading().grade(submission).orElseThrow());
    }

    private List<ReviewStanding> reviews(SubmissionId submission) {
        Set<PersonId> reviewers = new LinkedHashSet<>();
        standing.allocations(submission).stream().map(Allocation::reviewer).forEach(reviewers::add);
        standing.reviews(submission).stream().map(Review::reviewer).forEach(reviewers::add);
        List<ReviewStanding> all = new ArrayList<>();
        for (PersonId reviewer : reviewers.stream().sorted().toList()) {
            ReviewStanding.State state =
                    standing.review(submission, reviewer)
                            .map(
                                    r ->
                                            r.submitted()
                                                    ? ReviewStanding.State.SUBMITTED
                                                    : ReviewStanding.State.DRAFT)
                            .orElse(ReviewStanding.State.ALLOCATED);
            all.add(new ReviewStanding(reviewer, state));
        }
        return all;
    }

    public SubmissionState state(SubmissionId submission) {
        return state(submission, reviews(submission));
    }

    private SubmissionState state(SubmissionId submission, List<ReviewStanding> reviews) {
        Optional<HandIn> accepted = standing.accepted(submission);
        if (accepted.isEmpty()) {
            boolean refused = standing.lastHandIn(submission).flatMap(HandIn::problem).isPresent();
            return refused ? SubmissionState.REFUSED : SubmissionState.WAITING;
        }
        if (stage(submission) == Release.Stage.RELEASED) {
            return SubmissionState.RELEASED;
        }
        boolean allIn =
                !reviews.isEmpty()
                        && reviews.stream()
                                .allMatch(r -> r.state() == ReviewStanding.State.SUBMITTED);
        if (!disputes.open(submission).isEmpty()) {
            return SubmissionState.DISPUTED;
        }
        if (!standing.decisions(submission).isEmpty()) {
            return SubmissionState.DECIDED;
        }
        if (allIn) {
            return SubmissionState.REVIEWED;
        }
        if (reviews.stream().anyMatch(r -> r.state() != ReviewStanding.State.ALLOCATED)) {
            return SubmissionState.IN_REVIEW;
        }
        if (!reviews.isEmpty()) {
            return SubmissionState.ALLOCATED;
        }
        return accepted.get().daysLate() > 0 ? SubmissionState.LATE : SubmissionState.HANDED_IN;
    }

    private Release.Stage stage(SubmissionId submission) {
        Release release = standing.state().releases().get(submission);
        return release == null ? Release.Stage.DRAFT : release.stage();
    }

    /// What else is to be said of a submission; nothing of its grade, which all others take part
    /// in.
    public Set<Flag> flags(SubmissionId submission) {
        return flags(submission, standing.author(submission).orElseThrow(), state(submission));
    }

    private Set<Flag> flags(SubmissionId submission, Person author, SubmissionState state) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Optional<HandIn> accepted = standing.accepted(submission);
        set(flags, Flag.LATE, accepted.map(h -> h.daysLate() > 0).orElse(false));
        set(flags, Flag.EXCUSED, author.excused());
        boolean lastRefused = standing.lastHandIn(submission).flatMap(HandIn::problem).isPresent();
        set(flags, Flag.REFUSED, lastRefused && state != SubmissionState.REFUSED);
        set(flags, Flag.CHANGED_AFTER_DEADLINE, standing.state().changed().containsKey(submission));
        set(flags, Flag.LINK_DIFFERS, accepted.map(this::copyDiffers).orElse(false));
        set(flags, Flag.ALIKE, alike.contains(submission));
        set(flags, Flag.MASKED_NAMES, masked.contains(submission));
        set(
                flags,
                Flag.NOT_POSTMORTEM,
                standing.checklist(submission).flatMap(Checklist::notPostmortem).isPresent());
        set(
                flags,
                Flag.DISPUTED,
                state != SubmissionState.DISPUTED && !disputes.open(submission).isEmpty());
        set(flags, Flag.PROPOSED, stage(submission) == Release.Stage.PROPOSED);
        set(flags, Flag.APPEALED, !standing.appeals(submission).isEmpty());
        return flags;
    }

    /// Whether the grade would be read otherwise than when it was released: decisions since then
    /// teach all grades.
    private boolean changed(SubmissionId submission, Grade grade) {
        Release release = standing.state().releases().get(submission);
        return release != null
                && release.stage() == Release.Stage.RELEASED
                && release.percent().isPresent()
                && grade.percent().isPresent()
                && Math.abs(grade.percent().getAsDouble() - release.percent().getAsDouble())
                        >= READABLE;
    }

    private boolean copyDiffers(HandIn handIn) {
        return standing.state().copies().getOrDefault(handIn.number(), List.of()).stream()
                .anyMatch(Copy::differs);
    }

    private static void set(Set<Flag> flags, Flag flag, boolean on) {
        if (on) {
            flags.add(flag);
        }
    }

    /// The items of a submission that wait for a decision.
    public List<ItemId> disputed(SubmissionId submission) {
        return disputes.open(submission);
    }
}

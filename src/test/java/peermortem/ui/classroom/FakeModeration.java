package peermortem.ui.classroom;

import peermortem.domain.Appeal;
import peermortem.domain.Appealed;
import peermortem.domain.Decision;
import peermortem.domain.Finding;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Release;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.GradeCard;
import peermortem.report.SampleCard;
import peermortem.service.AlikePair;
import peermortem.service.Audit;
import peermortem.service.DecisionQueue;
import peermortem.service.DecisionSheet;
import peermortem.service.ModerationDesk;
import peermortem.service.Overview;
import peermortem.service.SideBySide;
import peermortem.service.SubmissionRow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a TA decides and releases, in memory.
final class FakeModeration implements ModerationDesk {
    private static final Instant NOW = Instant.parse("2026-11-18T07:41:07Z");

    final List<Decision> decisions = new ArrayList<>();
    final FakeAudit audits = new FakeAudit();
    final List<SubmissionId> released = new ArrayList<>();
    final List<Appeal> appeals = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final Supplier<Overview> overview;
    private final Runnable changed;

    FakeModeration(Supplier<Overview> overview, Runnable changed) {
        this.overview = overview;
        this.changed = changed;
    }

    private SubmissionRow row(SubmissionId submission) {
        return overview.get().submissions().stream()
                .filter(r -> r.submission().equals(submission))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public DecisionSheet sheet(SubmissionId submission, ItemId item) {
        RubricItem found = LongClass.rubric().item(item).orElseThrow();
        return new DecisionSheet(
                submission,
                found,
                FakeReviews.of(submission).stream()
                        .map(r -> new DecisionSheet.Opinion(r.reviewer(), r.tick(item)))
                        .toList(),
                row(submission).checklist().map(c -> c.items().get(item)),
                List.copyOf(findings),
                decisions.stream()
                        .filter(d -> d.submission().equals(submission) && d.item().equals(item))
                        .toList(),
                appeals.stream()
                        .filter(a -> a.submission().equals(submission) && a.item().equals(item))
                        .map(a -> Appealed.of(a, decisions))
                        .findFirst(),
                Part.MAIN);
    }

    @Override
    public Outcome<Decision> decide(
            SubmissionId submission, ItemId item, boolean met, String reason) {
        Decision decision = new Decision(submission, item, met, reason, PersonId.of("s90"), NOW);
        decisions.add(decision);
        changed.run();
        return Outcome.done(decision);
    }

    @Override
    public Outcome<Decision> undecide(SubmissionId submission, ItemId item) {
        Decision last =
                decisions.stream()
                        .filter(d -> d.submission().equals(submission) && d.item().equals(item))
                        .reduce((a, b) -> b)
                        .orElseThrow();
        decisions.removeIf(d -> d.submission().equals(submission) && d.item().equals(item));
        changed.run();
        return Outcome.done(last);
    }

    @Override
    public DecisionQueue queue() {
        return new DecisionQueue(
                overview.get().needsYou(),
                List.of(6.4, 5.9, 5.5, 5.2, 4.9, 4.7),
                audits.of(decisions));
    }

    @Override
    public Outcome<Audit> drawAudit(int more) {
        audits.draw(more);
        return Outcome.done(audits.of(decisions));
    }

    @Override
    public List<Grade> grades(Optional<GradeMethod> method) {
        return overview.get().submissions().stream().map(SubmissionRow::grade).toList();
    }

    @Override
    public GradeCard card(SubmissionId submission, Optional<GradeMethod> method) {
        List<String> reviewers =
                FakeReviews.of(submission).stream().map(r -> r.reviewer().value()).toList();
        return SampleCard.of(
                overview.get().assignment().rubric(), row(submission).grade(), reviewers);
    }

    @Override
    public Outcome<List<Release>> propose(List<SubmissionId> submissions) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<List<Release>> release(List<SubmissionId> submissions) {
        released.addAll(submissions);
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<List<Release>> withdraw(List<SubmissionId> submissions) {
        released.removeAll(submissions);
        return Outcome.done(List.of());
    }

    @Override
    public List<AlikePair> alike() {
        return FakeAlike.HERE;
    }

    @Override
    public SideBySide sideBySide(AlikePair pair) {
        return FakeAlike.SHARED;
    }

    @Override
    public Outcome<List<AlikePair>> alikeEarlier(List<Path> classFiles) {
        return Outcome.done(FakeAlike.EARLIER);
    }
}

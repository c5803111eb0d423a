package peermortem.service;

import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Release;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.GradeCard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Settles what reviews leave open, and lets grades out.
public interface ModerationDesk {
    /// All there is to one item: ticks, reasons, the automated findings, decisions so far.
    DecisionSheet sheet(SubmissionId submission, ItemId item);

    /// Rules on an item; the reason is required.
    Outcome<Decision> decide(SubmissionId submission, ItemId item, boolean met, String reason);

    /// Takes an item's decision back: ticks count again. The log keeps what was decided.
    Outcome<Decision> undecide(SubmissionId submission, ItemId item);

    /// What waits for a TA, in the order in which it is best done, and what that is worth.
    DecisionQueue queue();

    /// Draws so many more items at random, for a TA to check whether reviewers are too lenient.
    Outcome<Audit> drawAudit(int more);

    /// Every submission's grade by a method, or by the class's own.
    List<Grade> grades(Optional<GradeMethod> method);

    /// Why a submission's grade is what it is, by a method or by the class's own.
    GradeCard card(SubmissionId submission, Optional<GradeMethod> method);

    /// Proposes grades for a second TA's check.
    Outcome<List<Release>> propose(List<SubmissionId> submissions);

    /// Releases grades (an empty list: all that are not yet); those without a grade are left out.
    Outcome<List<Release>> release(List<SubmissionId> submissions);

    /// Takes releases back (an empty list: all).
    Outcome<List<Release>> withdraw(List<SubmissionId> submissions);

    /// Pairs of submissions with passages in common, the most alike first; the assignment's own
    /// text is left out.
    List<AlikePair> alike();

    /// The texts of a pair with their passages in common.
    SideBySide sideBySide(AlikePair pair);

    /// The same against the texts of earlier class files, which are only read.
    Outcome<List<AlikePair>> alikeEarlier(List<Path> classFiles);
}

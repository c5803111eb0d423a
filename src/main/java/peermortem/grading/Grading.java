package peermortem.grading;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.Pace;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.GradeCard;
import peermortem.grading.agreement.ClassAgreement;
import peermortem.grading.consensus.Consensus;
import peermortem.grading.consensus.Grader;
import peermortem.grading.consensus.ReviewingGrade;
import peermortem.grading.explain.GradeCards;
import peermortem.grading.marks.ClassMarks;
import peermortem.grading.moderation.LookQueue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The grades of a class by one method, with what they rest on. The same marks give the same grades
/// on every machine, in whatever order submissions and reviews of different submissions come.
public final class Grading {
    private final ClassMarks marks;
    private final GradeMethod method;
    private final Consensus consensus;
    private final Grader grader;
    private final GradeCards cards;
    private final Map<SubmissionId, Grade> grades = new LinkedHashMap<>();

    private Grading(ClassMarks marks, GradeMethod method) {
        this.marks = marks;
        this.method = method;
        this.consensus = Consensus.of(marks);
        this.grader = new Grader(marks, consensus, method);
        this.cards = new GradeCards(marks, consensus, grader);
        Runnable step = Pace.step();
        marks.submissions().parallelStream()
                .map(submission -> grade(submission, step))
                .toList()
                .forEach(g -> grades.put(g.submission(), g));
    }

    private Grade grade(SubmissionId submission, Runnable step) {
        Grade grade = grader.grade(submission);
        step.run();
        return grade;
    }

    public static Grading of(ClassMarks marks, GradeMethod method) {
        return new Grading(marks, method);
    }

    public static List<Grade> grade(ClassMarks marks, GradeMethod method) {
        return of(marks, method).grades();
    }

    /// First while no submission has more than one review, else consensus.
    public static GradeMethod defaultMethod(ClassMarks marks) {
        boolean single = marks.reviewsBySubmission().values().stream().allMatch(r -> r.size() <= 1);
        return single ? GradeMethod.FIRST : GradeMethod.CONSENSUS;
    }

    public GradeMethod method() {
        return method;
    }

    public ClassMarks marks() {
        return marks;
    }

    public Consensus consensus() {
        return consensus;
    }

    /// In the order of the class's submissions.
    public List<Grade> grades() {
        return List.copyOf(grades.values());
    }

    public Optional<Grade> grade(SubmissionId submission) {
        return Optional.ofNullable(grades.get(submission));
    }

    /// Everyone's grade for reviewing, by id.
    public List<ReviewingGrade> reviewing() {
        return consensus.reviewing();
    }

    /// What a TA's decisions settle most, first; takes longer than grading.
    public LookQueue lookNext() {
        return LookQueue.of(marks, consensus, grader);
    }

    public ClassAgreement agreement() {
        return ClassAgreement.of(marks);
    }

    /// Why this grade; the submission is one of the class's.
    public GradeCard card(SubmissionId submission) {
        return cards.card(submission);
    }
}

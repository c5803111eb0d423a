package peermortem.service.book;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Rubric;
import peermortem.domain.Ruled;
import peermortem.domain.SubmissionId;
import peermortem.grading.Grading;
import peermortem.grading.marks.ClassMarks;
import peermortem.grading.marks.Ruling;
import peermortem.grading.moderation.LookQueue;
import peermortem.service.OpenItem;
import peermortem.store.ClassState;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The grades of a class at one moment, computed when they are first asked for.
public final class Grades {
    private final ClassState state;
    private final Map<SubmissionId, Checklist> checklists;
    private final Set<OpenItem> drawn;
    private final Unasked unasked;
    private @Nullable Grading grading;
    private @Nullable LookQueue looks;
    private @Nullable Grading other;

    /// `drawn` is what the random audit drew so far.
    public Grades(
            ClassState state,
            Map<SubmissionId, Checklist> checklists,
            Set<OpenItem> drawn,
            Unasked unasked) {
        this.state = state;
        this.checklists = checklists;
        this.drawn = drawn;
        this.unasked = unasked;
    }

    public synchronized Grading now() {
        if (grading == null) {
            ClassMarks marks = marks();
            grading = Grading.of(marks, method(marks));
        }
        return grading;
    }

    /// What decisions settle most; computed when it is first asked for.
    public synchronized LookQueue lookNext() {
        if (looks == null) {
            looks = now().lookNext();
        }
        return looks;
    }

    /// The same by another method; that of the moment is kept, so that asking for one card after
    /// the other is quick.
    public synchronized Grading by(Optional<GradeMethod> wanted) {
        Grading own = now();
        GradeMethod method = wanted.orElse(own.method());
        if (method == own.method()) {
            return own;
        }
        Grading kept = other;
        if (kept == null || kept.method() != method) {
            kept = Grading.of(own.marks(), method);
            other = kept;
        }
        return kept;
    }

    private ClassMarks marks() {
        Map<SubmissionId, Map<ItemId, ItemVerdict>> findings = new LinkedHashMap<>();
        checklists.forEach((submission, checklist) -> findings.put(submission, checklist.items()));
        return new ClassMarks(
                state.assignment().rubric(),
                List.copyOf(state.authors().keySet()),
                state.reviews(),
                findings,
                rulings(state.assignment().rubric()),
                unasked.in(state.assignment().rubric(), state.reviews()));
    }

    /// The decisions on items that a rubric has.
    public List<Ruling> rulings(Rubric rubric) {
        return state.decisions().stream()
                .filter(r -> rubric.item(r.decision().item()).isPresent())
                .map(r -> audited(r) ? Ruling.audited(r.decision()) : Ruling.chosen(r.decision()))
                .toList();
    }

    private boolean audited(Ruled ruled) {
        Decision decision = ruled.decision();
        return ruled.audited()
                || drawn.contains(new OpenItem(decision.submission(), decision.item()));
    }

    private GradeMethod method(ClassMarks marks) {
        return state.assignment().settings().method().orElseGet(() -> Grading.defaultMethod(marks));
    }
}

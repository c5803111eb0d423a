package peermortem.service;

import peermortem.domain.Assignment;
import peermortem.domain.Blindness;
import peermortem.domain.ClassSettings;
import peermortem.domain.GradeMethod;
import peermortem.domain.LatePolicy;
import peermortem.domain.Phase;

import java.time.Instant;
import java.util.Optional;

/// Gives a class one other setting each, and changes nothing else.
public final class OtherSettings {
    private final ClassDesk desk;
    private Blindness blindness;
    private LatePolicy late;
    private boolean secondCheck;
    private Optional<GradeMethod> method;
    private Optional<Phase> phase;
    private boolean declaration;
    private Optional<Instant> due;

    private OtherSettings(ClassDesk desk) {
        this.desk = desk;
        ClassSettings now = desk.overview().assignment().settings();
        blindness = now.blindness();
        late = now.latePolicy();
        secondCheck = now.secondCheck();
        method = now.method();
        phase = now.phase();
        declaration = now.declaration();
        due = desk.overview().assignment().due();
    }

    public static OtherSettings of(ClassDesk desk) {
        return new OtherSettings(desk);
    }

    /// Who is hidden from whom.
    public void blind(Blindness other) {
        blindness = other;
        put();
    }

    public void late(LatePolicy policy) {
        late = policy;
        put();
    }

    /// A second TA is to release grades.
    public void secondCheck() {
        secondCheck = true;
        put();
    }

    /// How several reviews become a grade.
    public void method(GradeMethod other) {
        method = Optional.of(other);
        put();
    }

    public void phase(Optional<Phase> other) {
        phase = other;
        put();
    }

    /// The class's own deadline for hand-ins.
    public void due(Instant other) {
        due = Optional.of(other);
        put();
    }

    /// Reviewers are asked whether a machine helped.
    public void declaring() {
        declaration = true;
        put();
    }

    private void put() {
        Assignment now = desk.overview().assignment();
        ClassSettings before = now.settings();
        ClassSettings after =
                new ClassSettings(
                        blindness,
                        before.verdictShown(),
                        late,
                        secondCheck,
                        method,
                        before.lease(),
                        before.appealWindow(),
                        phase,
                        declaration);
        desk.change(new ClassChange(now.title(), now.zone(), due, now.reviewDue(), after))
                .orThrow();
    }
}

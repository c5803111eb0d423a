package peermortem.service.log;

import peermortem.domain.Assignment;
import peermortem.domain.Blindness;
import peermortem.domain.ClassSettings;
import peermortem.domain.GradeMethod;
import peermortem.domain.Person;
import peermortem.domain.Phase;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.domain.VerdictShown;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// What there is one of in a class file or of a person stays as it is here; each field that differs
/// is a conflict.
final class MergingSettings {
    private static final String OF_THE_CLASS = "";
    private final TwoCopies copies;

    MergingSettings(TwoCopies copies) {
        this.copies = copies;
    }

    void compare(Assignment here, Assignment there) {
        ZoneId zone = here.zone();
        Fields<Assignment> fields = new Fields<>(OF_THE_CLASS, here, there);
        fields.differ("merge.what.title", a -> Said.text(a.title()));
        fields.differ("merge.what.rubric", a -> rubric(a.rubric()));
        fields.differ("merge.what.zone", a -> Said.text(a.zone().getId()));
        fields.differ("merge.what.due", a -> Said.moment(a.due(), zone));
        fields.differ("merge.what.review-due", a -> Said.moment(a.reviewDue(), zone));
        compare(here.settings(), there.settings());
        if (!here.rubric().equals(there.rubric())
                && rubric(here.rubric()).equals(rubric(there.rubric()))) {
            copies.conflict(
                    OF_THE_CLASS,
                    Problem.of("merge.what.rubric-words", here.rubric().title()),
                    Said.KEPT,
                    Problem.of("merge.is.others"));
        }
    }

    private void compare(ClassSettings here, ClassSettings there) {
        Fields<ClassSettings> fields = new Fields<>(OF_THE_CLASS, here, there);
        fields.differ("merge.what.blindness", s -> blindness(s.blindness()));
        fields.differ("merge.what.verdict", s -> verdict(s.verdictShown()));
        fields.differ("merge.what.late", s -> Said.late(s.latePolicy()));
        fields.differ("merge.what.second-check", s -> Said.answer(s.secondCheck()));
        fields.differ("merge.what.method", s -> method(s.method()));
        fields.differ("merge.what.lease", s -> Said.time(s.lease()));
        fields.differ("merge.what.appeals", s -> Said.time(s.appealWindow()));
        fields.differ("merge.what.phase", s -> phase(s.phase()));
        fields.differ("merge.what.declaration", s -> Said.answer(s.declaration()));
    }

    void compare(Person here, Person there) {
        ZoneId zone = copies.mine().assignment().zone();
        Fields<Person> fields = new Fields<>(copies.name(here.id()), here, there);
        fields.differ("merge.what.name", p -> Said.text(p.name()));
        fields.differ("merge.what.email", p -> Said.text(p.email()));
        fields.differ("merge.what.role", p -> Said.role(p.role()));
        fields.differ("merge.what.team", p -> Said.text(p.team().orElse("")));
        fields.differ("merge.what.excused", p -> Said.answer(p.excused()));
        fields.differ("merge.what.extension", p -> Said.moment(p.extension(), zone));
    }

    private final class Fields<T> {
        private final String subject;
        private final T here;
        private final T there;

        Fields(String subject, T here, T there) {
            this.subject = subject;
            this.here = here;
            this.there = there;
        }

        void differ(String what, Function<T, Problem> words) {
            Problem mine = words.apply(here);
            Problem theirs = words.apply(there);
            if (!mine.equals(theirs)) {
                copies.conflict(subject, Problem.of(what), mine, theirs);
            }
        }
    }

    private static Problem rubric(Rubric rubric) {
        return Problem.of("merge.is.rubric", rubric.id(), rubric.version());
    }

    private static Problem blindness(Blindness blindness) {
        return switch (blindness) {
            case SINGLE -> Problem.of("merge.is.single");
            case DOUBLE -> Problem.of("merge.is.double");
            case OPEN -> Problem.of("merge.is.nobody");
        };
    }

    private static Problem verdict(VerdictShown shown) {
        return switch (shown) {
            case AT_ONCE -> Problem.of("merge.is.at-once");
            case AFTER_OWN_TICK -> Problem.of("merge.is.after-own-tick");
        };
    }

    private static Problem method(Optional<GradeMethod> method) {
        return method.map(m -> Said.text(m.spelling())).orElse(Problem.of("merge.is.usual"));
    }

    private static Problem phase(Optional<Phase> phase) {
        if (phase.isEmpty()) {
            return Problem.of("merge.is.by-dates");
        }
        return switch (phase.get()) {
            case COLLECTING -> Problem.of("merge.is.collecting");
            case REVIEWING -> Problem.of("merge.is.reviewing");
            case DECIDING -> Problem.of("merge.is.deciding");
            case RELEASED -> Problem.of("merge.is.phase-released");
        };
    }
}

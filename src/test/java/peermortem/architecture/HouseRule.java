package peermortem.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

import java.util.function.Function;

/// A rule for any root package, so that it can be held against the app and against its fixture.
///
/// @param fixture the package below `architecture.fixtures` that breaks the rule
record HouseRule(String name, String fixture, Function<String, ArchRule> rule) {
    void holdsInTheHouse() {
        var classes = Exemptions.without(this, House.main());
        rule.apply(House.ROOT).as(name).check(classes);
    }

    boolean isBrokenBy(JavaClasses classes, String root) {
        return rule.apply(root).allowEmptyShould(true).evaluate(classes).hasViolation();
    }

    boolean isBrokenByItsFixture() {
        return isBrokenBy(House.fixture(fixture), House.FIXTURES + "." + fixture);
    }

    @Override
    public String toString() {
        return name;
    }
}

package peermortem.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import java.util.List;

/// The classes that may break a rule, each with its reason.
final class Exemptions {
    /// A class (with the classes inside it) that a rule does not count.
    record Exemption(String rule, String className, String because) {
        boolean isFrom(HouseRule candidate) {
            return rule.equals(candidate.name());
        }

        boolean covers(JavaClass candidate) {
            return candidate.getName().equals(className)
                    || candidate.getName().startsWith(className + "$");
        }
    }

    private Exemptions() {}

    static List<Exemption> all() {
        return List.of();
    }

    static JavaClasses without(HouseRule rule, JavaClasses classes) {
        var exempt = all().stream().filter(each -> each.isFrom(rule)).toList();
        return classes.that(
                describe(
                        "not exempt",
                        candidate -> exempt.stream().noneMatch(each -> each.covers(candidate))));
    }
}

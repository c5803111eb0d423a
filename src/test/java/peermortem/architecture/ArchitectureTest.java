package peermortem.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaPackage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import peermortem.OnDisplay;

import java.util.TreeSet;
import java.util.stream.Stream;

/// Holds every rule against the whole app, and shows of each that it can fail.
class ArchitectureTest {
    private static final int CLASSES_AT_LEAST = 700;

    static Stream<HouseRule> rules() {
        return Stream.of(Directions.rules(), Libraries.rules(), Habits.rules())
                .flatMap(rules -> rules.stream());
    }

    @Test
    void theRulesSeeTheWholeApp() {
        assertTrue(House.main().size() >= CLASSES_AT_LEAST, "only " + House.main().size());
        assertTrue(House.main().contain("peermortem.Main"));
    }

    @Test
    void everyPackageBelongsToARoom() {
        var rooms = new TreeSet<String>();
        for (JavaPackage room : House.main().getPackage(House.ROOT).getSubpackages()) {
            rooms.add(room.getRelativeName());
        }
        rooms.removeAll(Directions.rooms().keySet());
        assertEquals(new TreeSet<>(), rooms);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(HouseRule rule) {
        rule.holdsInTheHouse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByItsFixture(HouseRule rule) {
        assertTrue(rule.isBrokenByItsFixture(), rule.name() + " cannot fail");
    }

    @Test
    void testsNeverSleepAndOneAtATimeShowsWindows() {
        var tests = House.tests();
        Habits.sleeps(House.ROOT).check(tests);
        noClasses()
                .that()
                .doNotBelongToAnyOf(OnDisplay.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.testfx.framework.junit5.ApplicationExtension")
                .check(tests);
        assertTrue(tests.contain(OnDisplay.class));
    }

    @Test
    void everyExemptionIsStillNeededAndSaysWhy() {
        for (var exemption : Exemptions.all()) {
            assertFalse(exemption.because().isBlank(), exemption.toString());
            assertFalse(exemption.because().contains("temporar"), exemption.toString());
            var rule = rules().filter(exemption::isFrom).findFirst().orElseThrow();
            var alone = House.main().that(describe("exempt", exemption::covers));
            assertTrue(rule.isBrokenBy(alone, House.ROOT), exemption + " is not needed");
        }
    }
}

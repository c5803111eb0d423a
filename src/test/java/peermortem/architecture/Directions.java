package peermortem.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which room may look into which: downwards only, never sideways, and nobody looks at `Main` or
/// `Wiring`.
final class Directions {
    private static final List<String> LANGUAGE = List.of("domain");
    private static final List<String> READING = List.of("document", "rubric", "domain");
    private static final List<String> PRINTING = List.of("document", "rubric", "domain", "text");
    private static final List<String> USE_CASES =
            List.of(
                    "intake",
                    "store",
                    "checks",
                    "grading",
                    "report",
                    "document",
                    "rubric",
                    "domain");
    private static final List<String> FRONT =
            List.of("service", "document", "rubric", "domain", "text");

    private Directions() {}

    static List<HouseRule> rules() {
        var rules = new ArrayList<HouseRule>();
        rooms().forEach((room, below) -> rules.add(looksOnlyAt(room, below)));
        rules.add(
                new HouseRule(
                        "packages are free of cycles",
                        "cycles",
                        root -> slices().matching(root + ".(**)").should().beFreeOfCycles()));
        return rules;
    }

    static Map<String, List<String>> rooms() {
        var rooms = new TreeMap<String, List<String>>();
        rooms.put("domain", List.of());
        rooms.put("document", LANGUAGE);
        rooms.put("rubric", LANGUAGE);
        rooms.put("text", LANGUAGE);
        for (var room : List.of("intake", "store", "checks", "grading")) {
            rooms.put(room, READING);
        }
        rooms.put("report", PRINTING);
        rooms.put("service", USE_CASES);
        rooms.put("ui", FRONT);
        rooms.put("cli", FRONT);
        return rooms;
    }

    private static HouseRule looksOnlyAt(String room, List<String> below) {
        return new HouseRule(
                room + " looks only at " + (below.isEmpty() ? "itself" : String.join(", ", below)),
                "directions",
                root -> noOtherRoomSeenBy(root, room, below));
    }

    private static ArchRule noOtherRoomSeenBy(String root, String room, List<String> below) {
        var seen = new ArrayList<>(below);
        seen.add(room);
        var allowed = seen.stream().map(each -> inside(root, each)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(root, room))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed))));
    }

    private static String inside(String root, String room) {
        return root + "." + room + "..";
    }
}

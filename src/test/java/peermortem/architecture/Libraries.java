package peermortem.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.stream.Stream;

/// Which library is known in which rooms only.
final class Libraries {
    private Libraries() {}

    static List<HouseRule> rules() {
        return Stream.of(
                        only(List.of("ui"), "javafx..", "atlantafx..", "org.kordamp.."),
                        only(List.of("intake"), "com.vladsch..", "java.net.http.."),
                        only(List.of("intake"), "org.zwobble..", "com.rometools.."),
                        only(List.of("intake", "document"), "org.jsoup.."),
                        only(List.of("document"), "org.commonmark.."),
                        only(List.of("store"), "org.jdbi..", "java.sql..", "org.sqlite.."),
                        only(List.of("report"), "org.openpdf.."),
                        only(List.of("report", "ui"), "org.apache.pdfbox.."),
                        only(List.of("cli"), "picocli.."),
                        only(List.of("rubric"), "org.snakeyaml.."))
                .flatMap(rules -> rules)
                .toList();
    }

    /// `Main` and `Wiring` start both the window and the command line, so they may know all.
    private static Stream<HouseRule> only(List<String> rooms, String... libraries) {
        return Stream.of(libraries)
                .map(
                        library ->
                                new HouseRule(
                                        library + " only in " + String.join(", ", rooms),
                                        "libraries",
                                        root -> notOutside(root, rooms, library)));
    }

    private static ArchRule notOutside(String root, List<String> rooms, String library) {
        var allowed =
                Stream.concat(Stream.of(root), rooms.stream().map(room -> root + "." + room + ".."))
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }
}

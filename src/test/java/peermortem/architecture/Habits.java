package peermortem.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.List;

/// What no class does, wherever it lives, and what every package has.
final class Habits {
    private Habits() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule("only cli and Main write to the console", "streams", Habits::streams),
                new HouseRule("only ui.common talks to the UI thread", "threads", Habits::uiThread),
                new HouseRule("threads are made where jobs are run", "threads", Habits::threads),
                new HouseRule("models know no scene", "models", Habits::models),
                new HouseRule("nobody sleeps", "sleeps", Habits::sleeps),
                new HouseRule("nothing runs scripts or programs", "scripts", Habits::scripts),
                new HouseRule("only intake asks the network", "connections", Habits::network),
                new HouseRule("looks come from style sheets", "styles", Habits::styles),
                new HouseRule(
                        "scroll panes draw only what changed", "scrolling", Habits::scrolling),
                new HouseRule("names say what a class is", "names", Habits::names),
                new HouseRule("packages are null-marked", "unmarked", Habits::nullMarked));
    }

    private static ArchRule streams(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root, root + ".cli..")
                .should(ACCESS_STANDARD_STREAMS);
    }

    private static ArchRule uiThread(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".ui.common..")
                .should()
                .callMethodWhere(
                        target(owner(JavaClass.Predicates.type(javafx.application.Platform.class)))
                                .and(target(nameMatching("runLater"))));
    }

    private static ArchRule threads(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root,
                        root + ".ui.common..",
                        root + ".service..",
                        root + ".intake.batch..",
                        root + ".intake.http..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".store.Writer")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(Thread.class)))
                                .and(target(nameMatching("ofVirtual|ofPlatform|startVirtual.*"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(java.util.concurrent.Executors.class))));
    }

    static ArchRule sleeps(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(Thread.class)))
                                .and(target(nameMatching("sleep"))));
    }

    /// No engine, no other program, and no objects from bytes.
    private static ArchRule scripts(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.script..", "javafx.scene.web.."))
                .orShould()
                .dependOnClassesThat(assignableTo(ProcessBuilder.class))
                .orShould()
                .dependOnClassesThat(assignableTo(java.io.ObjectInputStream.class))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(Runtime.class)))
                                .and(target(nameMatching("exec|load|loadLibrary"))));
    }

    /// Starts meet at a socket of the computer itself, see `RunningWindow`.
    private static ArchRule network(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".intake.http..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".ui.common.RunningWindow")
                .should()
                .dependOnClassesThat(assignableTo(java.net.Socket.class))
                .orShould()
                .dependOnClassesThat(assignableTo(java.nio.channels.SocketChannel.class))
                .orShould()
                .dependOnClassesThat(assignableTo(java.net.URLConnection.class))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(java.net.URL.class)))
                                .and(target(nameMatching("open.*|getContent"))));
    }

    private static ArchRule models(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".ui..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage.."));
    }

    private static ArchRule styles(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(target(nameMatching("setStyle")));
    }

    private static ArchRule scrolling(String root) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".ui.common.ScrollView")
                .should()
                .callConstructorWhere(target(owner(type(javafx.scene.control.ScrollPane.class))));
    }

    private static ArchRule names(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)");
    }

    private static ArchRule nullMarked(String root) {
        return classes().that().resideInAPackage(root + "..").should(BE_IN_A_NULL_MARKED_PACKAGE);
    }

    private static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("be in a null-marked package") {
                @Override
                public void check(JavaClass candidate, ConditionEvents events) {
                    var marked = candidate.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(
                            new SimpleConditionEvent(
                                    candidate,
                                    marked,
                                    candidate.getPackageName() + " is not null-marked"));
                }
            };
}

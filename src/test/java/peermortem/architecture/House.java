package peermortem.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import peermortem.Main;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// The classes that the rules are held against: all of the app, all tests, or one fixture.
final class House {
    static final String ROOT = "peermortem";
    static final String FIXTURES = "peermortem.architecture.fixtures";

    private static final JavaClasses MAIN = imported(folderOf(Main.class));

    private House() {}

    static JavaClasses main() {
        return MAIN;
    }

    /// All tests but the fixtures.
    static JavaClasses tests() {
        return imported(folderOf(House.class))
                .that(DescribedPredicate.not(resideInAPackage(FIXTURES + "..")));
    }

    static JavaClasses fixture(String name) {
        return imported(folderOf(House.class).resolve(FIXTURES.replace('.', '/')).resolve(name));
    }

    private static JavaClasses imported(Path folder) {
        return new ClassFileImporter().importPath(folder);
    }

    private static Path folderOf(Class<?> member) {
        try {
            return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }
}

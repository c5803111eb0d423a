package peermortem.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the start script against JDK folders made up for the test.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir private Path folder;
    private Path app;
    private Path script;

    @BeforeEach
    void installInAFolderWithSpaces() throws IOException {
        app = Files.createDirectories(folder.resolve("my apps/peer mortem"));
        script = Files.createDirectories(app.resolve("bin")).resolve("peermortem");
        var text = Files.readString(Path.of("src/main/launcher/peermortem"));
        Files.writeString(script, text.replace("/usr/lib/jvm/*", folder + "/standard/*"));
        executable(script);
    }

    @Test
    void takesJavaHomeWhenItIsNewEnough() throws Exception {
        var home = jdk("home", "25.0.3");
        var other = jdk("other", "26");
        var run = run(Map.of("JAVA_HOME", home.toString(), "PATH", path(other)), "demo");
        assertTrue(run.out().startsWith(home + "/bin/java\n"), run.out());
    }

    @Test
    void goesOnToThePathWhenJavaHomeIsTooOld() throws Exception {
        var old = jdk("old", "17.0.15");
        var other = jdk("other", "25");
        var run = run(Map.of("JAVA_HOME", old.toString(), "PATH", path(other)));
        assertTrue(run.out().startsWith(other + "/bin/java\n"), run.out());
    }

    @Test
    void followsTheLinkOnThePathToItsJdk() throws Exception {
        var other = jdk("other", "25.0.1");
        var links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("java"), other.resolve("bin/java"));
        var run = run(Map.of("PATH", links + ":/usr/bin:/bin"));
        assertTrue(run.out().startsWith(links + "/java\n"), run.out());
    }

    @Test
    void looksInTheStandardFoldersLast() throws Exception {
        jdk("standard/a-jre-8", "1.8.0_402");
        jdk("standard/java-17", "17.0.15");
        var standard = jdk("standard/temurin-25", "25.0.3");
        var run = run(Map.of("PATH", path(jdk("old", "17.0.15"))));
        assertTrue(run.out().startsWith(standard + "/bin/java\n"), run.out());
    }

    @Test
    void asksJavaItselfWhereThereIsNoReleaseFile() throws Exception {
        var home = jdk("bare", "25.0.3");
        Files.delete(home.resolve("release"));
        var run = run(Map.of("JAVA_HOME", home.toString(), "PATH", path(jdk("old", "17"))));
        assertTrue(run.out().startsWith(home + "/bin/java\n"), run.out());
    }

    @Test
    void saysInOneSentenceThatJavaIsMissing() throws Exception {
        var run = run(Map.of("PATH", path(jdk("old", "24.0.2"))));
        assertEquals(
                new Run(
                        2,
                        "",
                        "Peermortem needs Java 25 or newer: install a JDK 25 or set JAVA_HOME to"
                                + " one.\n"),
                run);
    }

    @Test
    void passesArgumentsAndTheExitCodeOn() throws Exception {
        var home = jdk("home", "25");
        var run = run(Map.of("JAVA_HOME", home.toString()), "a b", "", "*", "$HOME");
        assertTrue(run.out().endsWith("peermortem.Main\na b\n\n*\n$HOME\n"), run.out());
        assertEquals(7, run.exit());
    }

    @Test
    void findsItsFoldersThroughASymbolicLink() throws Exception {
        var home = jdk("home", "25");
        var link = folder.resolve("a link");
        Files.createSymbolicLink(link, Path.of("my apps/peer mortem/bin/peermortem"));
        script = link;
        var run = run(Map.of("JAVA_HOME", home.toString()));
        assertTrue(run.out().contains("--module-path=" + app.toRealPath() + "/fx\n"), run.out());
        assertTrue(run.out().contains("\n" + app.toRealPath() + "/lib/*\n"), run.out());
    }

    private record Run(int exit, String out, String err) {}

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the script hangs");
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// A JDK whose java prints how it was called, one argument a line, and exits 7.
    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        var java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'openjdk version "%s" 2026-01-01 LTS' >&2
                    exit 0
                fi
                printf '%%s\\n' "$0" "$@"
                exit 7
                """
                        .formatted(version));
        executable(java);
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Test\"\nJAVA_RUNTIME_VERSION=\"99\"\nJAVA_VERSION=\"%s\"\n"
                        .formatted(version));
        return home;
    }

    private static String path(Path home) {
        return home + "/bin:/usr/bin:/bin";
    }

    private static void executable(Path file) {
        assertTrue(file.toFile().setExecutable(true));
    }
}

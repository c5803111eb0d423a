package peermortem.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keeps files and methods small, and the words of unfinished work out of them.
class SourcesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int MAIN_FILE = 300;
    private static final int TEST_FILE = 400;
    private static final int METHOD = 40;

    @Test
    void filesAreShort() throws IOException {
        var found = new ArrayList<String>();
        for (var file : Sources.below(MAIN)) {
            found.addAll(Sources.tooLong(file.toString(), Files.readString(file), MAIN_FILE));
        }
        for (var file : Sources.below(TESTS)) {
            found.addAll(Sources.tooLong(file.toString(), Files.readString(file), TEST_FILE));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void methodsAreShort() throws IOException {
        assertEquals(List.of(), Sources.longMethods(Sources.below(MAIN), METHOD));
    }

    @Test
    void nothingIsSwallowed() throws IOException {
        assertEquals(List.of(), Sources.swallowed(Sources.below(MAIN)));
        assertEquals(List.of(), Sources.swallowed(Sources.below(TESTS)));
    }

    @Test
    void nothingIsLeftToBeDone() throws IOException {
        var found = new ArrayList<String>();
        for (var file : Sources.below(MAIN)) {
            found.addAll(Sources.bannedWords(file.toString(), Files.readString(file)));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theScansSeeTheWholeApp() throws IOException {
        assertTrue(Sources.below(MAIN).size() >= 400);
        assertTrue(Sources.below(TESTS).size() >= 100);
    }

    @Test
    void eachScanFindsWhatItLooksFor(@TempDir Path folder) throws IOException {
        var method = "class A {\n    void b() {\n        c();\n    }\n}\n";
        var file = Files.writeString(folder.resolve("A.java"), method);
        assertEquals(List.of(file + ": b has 3 lines"), Sources.longMethods(List.of(file), 2));
        assertEquals(List.of(), Sources.longMethods(List.of(file), 3));
        assertEquals(List.of("A has 5 lines"), Sources.tooLong("A", method, 4));
        assertEquals(List.of(), Sources.tooLong("A", method, 5));
        var swallows = "class B { void c() { try { d(); } catch (E e) { /* fine */ } } }";
        var empty = Files.writeString(folder.resolve("B.java"), swallows);
        assertEquals(List.of(empty + ": E e is swallowed"), Sources.swallowed(List.of(empty)));
        assertEquals(List.of(), Sources.swallowed(List.of(file)));
        Files.writeString(empty, swallows.replace("E e", "Exception e").replace("/*", "f(); /*"));
        assertEquals(
                List.of(empty + ": Exception e is swallowed"), Sources.swallowed(List.of(empty)));
        Files.writeString(empty, swallows.replace("E e", "Exception e").replace("/*", "f(e); /*"));
        assertEquals(List.of(), Sources.swallowed(List.of(empty)));
        assertFalse(Sources.bannedWords("A", "// " + "TO" + "DO later").isEmpty());
        assertFalse(Sources.bannedWords("A", "/// @" + "author me").isEmpty());
        assertEquals(List.of(), Sources.bannedWords("A", "/// An author's name."));
    }
}

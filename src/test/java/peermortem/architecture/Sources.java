package peermortem.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

/// What the size and the words of Java sources must keep to; each breach is one line of text.
final class Sources {
    private static final Pattern BANNED =
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author|@SuppressWarnings\\(\"all\"\\)");

    private static final Pattern BROAD =
            Pattern.compile("\\b(Throwable|Exception|RuntimeException|Error)\\b");

    private Sources() {}

    static List<Path> below(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
    }

    static List<String> tooLong(String name, String text, int lines) {
        var count = text.lines().count();
        return count <= lines ? List.of() : List.of(name + " has " + count + " lines");
    }

    static List<String> bannedWords(String name, String text) {
        return BANNED.matcher(text)
                .results()
                .map(match -> name + " says " + match.group())
                .toList();
    }

    /// All files in one go: starting the compiler for each would take most of the time.
    static List<String> longMethods(List<Path> files, int lines) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            for (var unit : task.parse()) {
                var name = unit.getSourceFile().getName();
                new MethodLengths(name, lines, unit, Trees.instance(task), found).scan(unit, null);
            }
        }
        return found;
    }

    /// Whatever goes wrong is handled, told or logged; a comment is none of these. Who catches
    /// everything does not know what it was, and has to pass it on or log it.
    static List<String> swallowed(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            for (var unit : task.parse()) {
                new Swallowing(unit.getSourceFile().getName(), found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class Swallowing extends TreeScanner<Void, Void> {
        private final String name;
        private final List<String> found;

        Swallowing(String name, List<String> found) {
            this.name = name;
            this.found = found;
        }

        @Override
        public Void visitCatch(CatchTree tree, Void ignored) {
            var block = tree.getBlock();
            var broad = BROAD.matcher(tree.getParameter().getType().toString()).find();
            var used = Pattern.compile("\\b" + tree.getParameter().getName() + "\\b");
            if (block.getStatements().isEmpty()
                    || (broad && !used.matcher(block.toString()).find())) {
                found.add(name + ": " + tree.getParameter() + " is swallowed");
            }
            return super.visitCatch(tree, null);
        }
    }

    private static final class MethodLengths extends TreeScanner<Void, Void> {
        private final String name;
        private final int cap;
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> found;

        MethodLengths(
                String name, int cap, CompilationUnitTree unit, Trees trees, List<String> found) {
            this.name = name;
            this.cap = cap;
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void ignored) {
            var positions = trees.getSourcePositions();
            var lines = unit.getLineMap();
            var start = lines.getLineNumber(positions.getStartPosition(unit, method));
            var end = lines.getLineNumber(positions.getEndPosition(unit, method));
            if (end - start + 1 > cap) {
                found.add(name + ": " + method.getName() + " has " + (end - start + 1) + " lines");
            }
            return super.visitMethod(method, null);
        }
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs google-java-format in AOSP style over Java files and folders: `--check` names what is not
/// formatted and exits 1, `--fix` formats in place. The formatter's jar is the system property
/// `peermortem.formatter`.
class Format {
    static void main(String[] args) throws Exception {
        var files = new ArrayList<String>();
        for (var path : List.of(args).subList(1, args.length)) {
            files.addAll(javaFiles(Path.of(path)));
        }
        if (files.isEmpty()) {
            return;
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        for (var part : List.of("api", "code", "file", "parser", "tree", "util")) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-jar", System.getProperty("peermortem.formatter"), "--aosp"));
        command.addAll(
                args[0].equals("--check")
                        ? List.of("--dry-run", "--set-exit-if-changed")
                        : List.of("--replace"));
        var list = Files.createTempFile("format", ".txt");
        try {
            Files.write(list, files);
            command.add("@" + list);
            var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                System.err.println("Not formatted: the files above. Run .ci/format to fix them.");
                System.exit(1);
            }
        } finally {
            Files.delete(list);
        }
    }

    private static List<String> javaFiles(Path start) throws IOException {
        try (Stream<Path> paths = Files.walk(start)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs programs: those of this JDK first, else those on the PATH.
class Tool {
    private Tool() {}

    static void run(String name, String... arguments) throws IOException, InterruptedException {
        run(name, List.of(arguments));
    }

    static void run(String name, List<String> arguments) throws IOException, InterruptedException {
        run(name, arguments, Map.of());
    }

    static void run(String name, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(inJdk(name));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        run(builder);
    }

    static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        var log = Files.createTempFile("installer", ".log");
        var exit = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (exit != 0) {
            System.err.println(Files.readString(log));
            throw new IOException(builder.command() + " ended with " + exit);
        }
        Files.delete(log);
    }

    static boolean isOnPath(String name) {
        for (var folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }

    private static String inJdk(String name) {
        var bin = Path.of(System.getProperty("java.home"), "bin");
        for (var file : List.of(name, name + ".exe")) {
            if (Files.isExecutable(bin.resolve(file))) {
                return bin.resolve(file).toString();
            }
        }
        return name;
    }
}

package peermortem;

import peermortem.cli.Console;
import peermortem.ui.common.ConfigFolder;
import peermortem.ui.common.RunningWindow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Starts Peermortem: without arguments, or with a file, the window; else the command line.
public final class Main {
    private static final List<String> OPENED = List.of(".peermortem", ".pmpacket");

    private Main() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Path userHome = Path.of(System.getProperty("user.home"));
        Path home = ConfigFolder.of(environment, System.getProperty("os.name"), userHome);
        Supplier<Wiring> wiring = () -> new Wiring(environment, home, userHome);
        Optional<Path> file = file(args);
        if (args.length > 0 && file.isEmpty()) {
            Log.start(home);
            System.exit(wiring.get().commandLine(Console.ofProcess()).run(args));
        }
        if (!Display.present(environment)) {
            Log.start(home);
            System.exit(withoutWindow(wiring.get(), file));
        }
        if (!RunningWindow.handOver(home, file)) {
            Start.window(wiring, file, () -> Log.start(home));
        }
    }

    /// The file to open in the window, if that is what the only argument is.
    private static Optional<Path> file(String[] args) {
        if (args.length != 1) {
            return Optional.empty();
        }
        String name = args[0].toLowerCase(Locale.ROOT);
        return OPENED.stream().anyMatch(name::endsWith)
                ? Optional.of(Path.of(args[0]).toAbsolutePath())
                : Optional.empty();
    }

    /// Says that there is no display, and does what `demo` does, or shows the file's class.
    private static int withoutWindow(Wiring wiring, Optional<Path> file) {
        Console console = Console.ofProcess();
        console.err()
                .println(
                        wiring.messages()
                                .get(file.isPresent() ? "cli.no-display.file" : "cli.no-display"));
        return file.map(f -> wiring.commandLine(console).run("class", "show", f.toString()))
                .orElseGet(() -> wiring.commandLine(console).run("demo"));
    }
}

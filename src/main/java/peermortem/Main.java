package peermortem;

import peermortem.cli.Cli;
import peermortem.cli.Console;

import java.nio.file.Path;
import java.util.Map;

/// Starts Peermortem: without arguments the window, with arguments the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Wiring wiring =
                new Wiring(
                        environment,
                        Path.of(System.getProperty("user.home"), ".config", "peermortem"));
        Console console = Console.ofProcess();
        Cli cli = wiring.commandLine(console);
        System.exit(cli.run(args));
    }
}

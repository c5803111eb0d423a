package peermortem.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command reads and writes: UTF-8 whatever the platform says, colour only on a terminal.
public record Console(InputStream in, PrintStream out, PrintStream err, boolean colour) {
    /// The console of this process; `NO_COLOR` (no-color.org) switches colour off.
    @SuppressWarnings(
            "SystemConsoleNull") // it is null where neither input nor output is a terminal
    public static Console ofProcess() {
        java.io.Console terminal = System.console();
        boolean colour =
                terminal != null && terminal.isTerminal() && System.getenv("NO_COLOR") == null;
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                colour);
    }
}

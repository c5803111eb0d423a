package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.ProblemException;
import peermortem.text.Messages;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The command line as a whole: commands, exit codes, and errors as one sentence on standard error.
public final class Cli {
    private static final Logger LOG = Logger.getLogger(Cli.class.getName());

    @Command(
            name = "peermortem",
            mixinStandardHelpOptions = true,
            versionProvider = VersionOption.class,
            synopsisSubcommandLabel = "[FILE | COMMAND]",
            description =
                    "Peer review of graded incident postmortems. Without a command the window"
                            + " opens.")
    static final class Root implements Runnable {
        @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                spec.commandLine().usage(spec.commandLine().getOut());
            }
        }
    }

    private final CommandLine line;
    private final Console console;
    private final Messages messages;

    /// `commands` are picocli commands, each a `Callable<Integer>` that returns an [ExitCode].
    public Cli(List<Object> commands, Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
        line = new CommandLine(new Root());
        commands.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(this::wrongUse);
        line.setExecutionExceptionHandler(this::failed);
    }

    /// The names that stand for a command; anything else as a first argument is a file for the
    /// window.
    public boolean isCommand(String word) {
        return word.startsWith("-") || line.getSubcommands().containsKey(word);
    }

    public int run(String... args) {
        int code = executed(args);
        console.out().flush();
        return code;
    }

    private int executed(String... args) {
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return unexpected(e);
        }
    }

    private int wrongUse(ParameterException wrong, String[] args) {
        console.err().println(new WrongUse(messages).told(wrong));
        return ExitCode.ERROR;
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ProblemException expected) {
            console.err().println(messages.problem(expected.problem()));
        } else {
            return unexpected(failure);
        }
        return ExitCode.ERROR;
    }

    private int unexpected(Throwable failure) {
        LOG.log(Level.SEVERE, "a command failed", failure);
        console.err().println(messages.get("cli.unexpected", failure.getClass().getSimpleName()));
        return ExitCode.ERROR;
    }
}

package peermortem.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Objects;

/// A word that only groups commands, such as `class` of `class new` and `class show`.
@Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class GroupCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(
                line, "Say which: " + String.join(", ", line.getSubcommands().keySet()));
    }

    /// The group of these commands under a name.
    static CommandLine of(String name, String description, List<Object> commands) {
        CommandLine line = new CommandLine(new GroupCommand()).setCommandName(name);
        line.getCommandSpec().usageMessage().description(description);
        commands.forEach(line::addSubcommand);
        return line;
    }
}

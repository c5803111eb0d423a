package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.text.Messages;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was wrong with a call, in one sentence: picocli's own, or a plainer one where it speaks of
/// indexes and constants.
final class WrongUse {
    private static final Pattern CHOICE =
            Pattern.compile(
                    "Invalid value for option '([^']+)'.*: expected one of \\[(.*)] "
                            + "\\(case-insensitive\\) but was '(.*)'");
    private static final Pattern PREFIX = Pattern.compile("^Error: ");

    private final Messages messages;

    WrongUse(Messages messages) {
        this.messages = messages;
    }

    String told(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        return messages.get(
                "cli.usage", sentence(wrong, command), command.getCommandSpec().qualifiedName(" "));
    }

    private String sentence(ParameterException wrong, CommandLine command) {
        String own = oneLine(wrong.getMessage());
        Matcher choice = CHOICE.matcher(own);
        if (choice.matches()) {
            return messages.get(
                    "cli.usage.choice",
                    choice.group(3),
                    choice.group(1),
                    choice.group(2).toLowerCase(Locale.ROOT));
        }
        List<String> unmatched =
                wrong instanceof UnmatchedArgumentException unknown
                        ? unknown.getUnmatched()
                        : List.of();
        if (!unmatched.isEmpty() && !unmatched.getFirst().startsWith("-")) {
            return messages.get(
                    command.getSubcommands().isEmpty() ? "cli.usage.extra" : "cli.usage.command",
                    unmatched.getFirst());
        }
        return own;
    }

    private static String oneLine(@Nullable String text) {
        return text == null
                ? ""
                : PREFIX.matcher(text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", ""))
                        .replaceFirst("");
    }
}

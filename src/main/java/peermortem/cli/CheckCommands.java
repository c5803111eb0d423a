package peermortem.cli;

import peermortem.domain.Rubric;
import peermortem.service.source.CheckSources;
import peermortem.text.Messages;

import java.util.List;
import java.util.function.Function;

/// All commands that work without a class file: checking texts, and looking at rubrics.
public final class CheckCommands {
    private CheckCommands() {}

    /// `rubrics` finds a rubric by id or path and throws a problem where there is none.
    public static List<Object> of(
            CheckSources sources,
            Function<String, Rubric> rubrics,
            Console console,
            Messages messages) {
        return List.of(
                new CheckCommand(sources, rubrics, console, messages),
                GroupCommand.of(
                        "rubric",
                        "List rubrics, show one, or validate a file.",
                        List.of(
                                new RubricListCommand(console),
                                new RubricShowCommand(rubrics, console, messages),
                                new RubricValidateCommand(console, messages))));
    }
}

package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Role;
import peermortem.domain.SubmissionId;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.text.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Opens class files for commands and says on standard error what is to be known of them.
final class Classes {
    private final ClassFiles files;
    private final Console console;
    private final Messages messages;

    Classes(ClassFiles files, Console console, Messages messages) {
        this.files = files;
        this.console = console;
        this.messages = messages;
    }

    ClassFiles files() {
        return files;
    }

    /// Does something with the class file at a path and closes it again.
    <T> T with(Path file, Function<ClassDesk, T> work) {
        try (ClassDesk desk = files.open(file).orThrow()) {
            tell(desk.notices());
            return work.apply(desk);
        }
    }

    void tell(List<Problem> problems) {
        problems.forEach(problem -> console.err().println(messages.problem(problem)));
    }

    /// From now on this TA acts; without a name, whoever the class file says.
    static void actAs(ClassDesk desk, @Nullable String name) {
        if (name != null) {
            desk.actAs(
                    desk.person(name)
                            .filter(p -> p.role() == Role.TA)
                            .orElseThrow(() -> new ProblemException(Problem.of("cli.no-ta", name)))
                            .id());
        }
    }

    /// The submission that goes by an id, an author's id or e-mail.
    static SubmissionId submission(ClassDesk desk, String name) {
        return desk.submission(name)
                .orElseThrow(() -> new ProblemException(Problem.of("cli.no-submission", name)));
    }
}

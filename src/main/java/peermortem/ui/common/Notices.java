package peermortem.ui.common;

import peermortem.domain.Problem;

import java.util.function.Consumer;

/// Short messages to the user that need no answer, and the one dialog for what nobody expected.
public interface Notices {
    /// Says that something was done.
    void info(String sentence);

    /// Says that something was done, with a way to take it back or go on.
    void info(String sentence, Command action);

    /// Says what went wrong as expected, and what to do.
    void problem(Problem problem);

    /// Says what nobody expected, with a code to report; an expected problem inside is shown as
    /// such.
    void unexpected(Throwable failure);

    /// Asks before something that cannot be taken back; the button names the action.
    void confirm(String title, String text, Command action);

    /// Asks for a sentence; `agree` names the action on the button, which stays off until something
    /// is written.
    void ask(String title, String text, String agree, Consumer<String> answer);
}

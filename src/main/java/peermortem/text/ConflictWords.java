package peermortem.text;

import peermortem.domain.Problem;

/// What two copies of a class file say differently, the same in the window and on the command line:
/// whom and what it is about, what is here, what is there.
public final class ConflictWords {
    private final Messages messages;

    public ConflictWords(Messages messages) {
        this.messages = messages;
    }

    /// `subject` is empty where it is about the class.
    public String of(String subject, Problem what, Problem here, Problem there) {
        String named = messages.problem(what);
        String place = subject.isEmpty() ? named : messages.get("merge.about", subject, named);
        return messages.get(
                "merge.conflict", place, messages.problem(here), messages.problem(there));
    }
}

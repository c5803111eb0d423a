package peermortem.text;

import peermortem.domain.Problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of a packet that came back, the same in the window and on the command line.
public final class PacketWords {
    private final Messages messages;

    public PacketWords(Messages messages) {
        this.messages = messages;
    }

    /// As what a packet counts, such as `newer draft`.
    public String fate(String spelling) {
        return messages.get("packets.fate." + spelling);
    }

    /// Who sent it (empty where nobody knows), what it brought, and what was refused of it.
    public String detail(String from, List<Problem> came, Optional<Problem> problem) {
        String what = came.stream().map(messages::problem).collect(Collectors.joining(", "));
        String brought =
                what.isEmpty() || from.isEmpty()
                        ? from + what
                        : messages.get("packets.came", from, what);
        if (problem.isEmpty()) {
            return brought;
        }
        String refused = messages.problem(problem.get());
        return what.isEmpty() ? refused : messages.get("packets.came.partly", brought, refused);
    }
}

package peermortem.domain;

import java.util.List;

/// An expected problem: a code with arguments, which `text` turns into one sentence that says what
/// to do.
public record Problem(String code, List<String> args) {
    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String code, Object... args) {
        return new Problem(code, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}

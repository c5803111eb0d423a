package peermortem.grading.explain;

import java.util.Arrays;
import java.util.List;

/// A sentence of an explanation as a code with arguments; its words are under `note.<code>`.
public record Note(String code, List<String> args) {
    public Note {
        args = List.copyOf(args);
    }

    static Note of(String code, Object... args) {
        return new Note(code, Arrays.stream(args).map(String::valueOf).toList());
    }
}

package peermortem.intake.batch;

import peermortem.domain.Part;
import peermortem.intake.Input;
import peermortem.intake.file.HandInNames;

import java.util.Optional;

/// One source of one author in a batch. `author` is as the batch says it: roster id, e-mail
/// address, a learning platform's number or a name; `line` counts from 1 in a CSV, else it is the
/// row's number. A `copy` is the same part from a second place.
public record BatchRow(
        int line,
        Author author,
        Part part,
        Input input,
        Optional<String> submittedAt,
        boolean late,
        boolean copy) {
    public BatchRow(
            int line,
            Author author,
            Part part,
            Input input,
            Optional<String> submittedAt,
            boolean late) {
        this(line, author, part, input, submittedAt, late, false);
    }

    /// Who handed in: the key to look for on the roster, and the name where the batch tells one.
    public record Author(String key, Optional<String> name) {
        static Author of(HandInNames names) {
            return new Author(names.key(), names.name());
        }
    }
}

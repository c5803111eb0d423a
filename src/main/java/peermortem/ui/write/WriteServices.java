package peermortem.ui.write;

import peermortem.domain.Checklist;
import peermortem.domain.Outcome;
import peermortem.domain.Rubric;

import java.nio.file.Path;

/// What writing needs of the rest of the app; every method may take its time.
public interface WriteServices {
    Checklist check(Rubric rubric, String text);

    /// The text behind a link.
    Outcome<String> load(String link);

    /// Reads a file of any kind that can be handed in.
    Outcome<String> read(Path file);

    /// Hands a text in for an author of the open class, by id or e-mail; the value says in one
    /// sentence what became of it.
    Outcome<String> handIn(String author, String text);
}

package peermortem.domain;

import java.util.Optional;

/// What a reviewer says of help by a machine. It is the last line of the note, so that it is signed
/// with the review and goes wherever the note goes: to the author, into reports and the CSV.
public enum Declaration {
    NONE("[Machine help: none]"),
    USED("[Machine help: used]");

    private final String line;

    Declaration(String line) {
        this.line = line;
    }

    /// What a note declares, if anything.
    public static Optional<Declaration> of(String note) {
        String last = note.stripTrailing();
        for (Declaration declaration : values()) {
            if (last.endsWith(declaration.line)) {
                return Optional.of(declaration);
            }
        }
        return Optional.empty();
    }

    /// The note as it was written, without its declaration.
    public static String without(String note) {
        return of(note).map(
                        d ->
                                note.stripTrailing()
                                        .substring(
                                                0, note.stripTrailing().length() - d.line.length())
                                        .stripTrailing())
                .orElse(note);
    }

    /// A note with another text and the declaration it has.
    public static String rewrite(String note, String text) {
        return of(note).map(d -> d.on(text)).orElse(text);
    }

    /// A note with this declaration.
    public String on(String note) {
        String text = without(note);
        return text.isBlank() ? line : text + "\n\n" + line;
    }
}

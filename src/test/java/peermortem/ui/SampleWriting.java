package peermortem.ui;

import peermortem.domain.Checklist;
import peermortem.domain.Outcome;
import peermortem.domain.Rubric;
import peermortem.ui.write.WriteServices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Checks by the sample's words, reads plain files, takes every hand-in.
public final class SampleWriting implements WriteServices {
    private String handedIn = "";

    public String handedIn() {
        return handedIn;
    }

    @Override
    public Checklist check(Rubric rubric, String text) {
        return SampleTexts.checklist(text);
    }

    @Override
    public Outcome<String> load(String link) {
        return Outcome.refused("file.missing", link);
    }

    @Override
    public Outcome<String> read(Path file) {
        try {
            return Outcome.done(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<String> handIn(String author, String text) {
        handedIn = author + ": " + text;
        return Outcome.done("Handed in.");
    }
}

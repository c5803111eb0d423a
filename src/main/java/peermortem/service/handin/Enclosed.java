package peermortem.service.handin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Snapshot;
import peermortem.intake.file.Documents;
import peermortem.intake.file.FileLimits;
import peermortem.intake.file.Reading;
import peermortem.intake.file.Received;
import peermortem.service.Beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads again, from a snapshot's own bytes, what came with its text: a canvas's drawing, images
/// and what was left out of them. Nothing is fetched.
public final class Enclosed {
    private static final Logger LOG = LoggerFactory.getLogger(Enclosed.class);

    private Enclosed() {}

    public static Beside of(Snapshot snapshot) {
        boolean plain =
                switch (snapshot.source().kind()) {
                    case GOOGLE_DOC, WORD, OPEN_DOCUMENT, HTML, CANVAS -> false;
                    case WEB_PAGE, FEED_ITEM, PASTED -> true;
                    case MARKDOWN, TEXT, GITHUB, GITLAB, GIST ->
                            snapshot.mediaType().startsWith("text/");
                };
        if (plain) {
            return Beside.NOTHING;
        }
        try {
            List<Reading> readings =
                    new Documents(FileLimits.standard()).readExport(received(snapshot));
            Reading reading = readings.getFirst();
            return new Beside(
                    Optional.empty(),
                    Optional.empty(),
                    reading.drawing(),
                    reading.attachments(),
                    notes(reading, snapshot));
        } catch (ProblemException e) {
            LOG.debug("nothing to be read from the original", e);
            return Beside.NOTHING; // the text itself is there
        }
    }

    private static List<Problem> notes(Reading reading, Snapshot snapshot) {
        List<Problem> notes = new ArrayList<>(reading.notes());
        Documents.leftOut(snapshot.provenance()).ifPresent(notes::add);
        return notes;
    }

    /// A canvas is known by its name, which a diff in its place does not have.
    private static Received received(Snapshot snapshot) {
        boolean json = snapshot.mediaType().equals("application/json");
        byte[] bytes = snapshot.original().toArray();
        int start = 0;
        while (start < bytes.length && (bytes[start] <= ' ')) {
            start++;
        }
        boolean canvas = json && start < bytes.length && bytes[start] == '{';
        return new Received(
                canvas ? "postmortem.canvas" : "",
                snapshot.original(),
                snapshot.mediaType(),
                Optional.empty());
    }
}

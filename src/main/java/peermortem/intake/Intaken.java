package peermortem.intake;

import peermortem.domain.Attachment;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Snapshot;

import java.util.List;
import java.util.Optional;

/// A frozen source with the images that came with it; `notes` say what was left out and why.
public record Intaken(
        Snapshot snapshot,
        List<Attachment> attachments,
        Optional<CanvasDrawing> drawing,
        List<Problem> notes) {
    public Intaken {
        attachments = List.copyOf(attachments);
        notes = List.copyOf(notes);
    }

    /// The text with a number, counted from 1; throws a problem where there are fewer.
    public static Intaken chosen(String name, List<Intaken> all, int number) {
        if (all.size() == 1) {
            return all.getFirst(); // the number was part of a page's address
        }
        if (number > all.size()) {
            throw new ProblemException(Problem.of("intake.no-such-text", name, all.size(), number));
        }
        return all.get(number - 1);
    }
}

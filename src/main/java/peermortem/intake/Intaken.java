package peermortem.intake;

import peermortem.domain.Attachment;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.Problem;
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
}

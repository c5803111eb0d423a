package peermortem.service;

import peermortem.domain.Attachment;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.Problem;

import java.util.List;
import java.util.Optional;

/// What stands beside a frozen text: the text that its link showed later, where that is another;
/// the text from the second place, where its words differ; a canvas as it is drawn; the images that
/// came along; and what the intake had to say.
public record Beside(
        Optional<String> changed,
        Optional<String> copy,
        Optional<CanvasDrawing> drawing,
        List<Attachment> attachments,
        List<Problem> notes) {
    public static final Beside NOTHING =
            new Beside(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public Beside {
        attachments = List.copyOf(attachments);
        notes = List.copyOf(notes);
    }

    public static Beside drawn(Optional<CanvasDrawing> drawing) {
        return new Beside(Optional.empty(), Optional.empty(), drawing, List.of(), List.of());
    }

    /// Texts that are not the frozen one.
    public record Others(Optional<String> changed, Optional<String> copy) {}

    public Beside with(Others others) {
        return new Beside(others.changed(), others.copy(), drawing, attachments, notes);
    }
}

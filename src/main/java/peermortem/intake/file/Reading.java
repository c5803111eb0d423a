package peermortem.intake.file;

import peermortem.domain.Attachment;
import peermortem.domain.Bytes;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.Problem;
import peermortem.domain.SourceKind;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file as it was read: its Markdown, the bytes the text was made from, the images that came
/// along, and what it said of itself (`title`, `link`, `author`, `published`).
public record Reading(
        SourceKind kind,
        String text,
        Bytes original,
        String mediaType,
        List<Attachment> attachments,
        Optional<CanvasDrawing> drawing,
        Map<String, String> facts,
        List<Problem> notes) {
    public Reading {
        attachments = List.copyOf(attachments);
        facts = Map.copyOf(facts);
        notes = List.copyOf(notes);
    }

    static Reading of(SourceKind kind, String text, Bytes original, String mediaType) {
        return new Reading(
                kind, text, original, mediaType, List.of(), Optional.empty(), Map.of(), List.of());
    }

    Reading with(Images images) {
        return new Reading(
                kind, text, original, mediaType, images.kept(), drawing, facts, images.notes());
    }

    Reading with(CanvasDrawing drawn) {
        return new Reading(
                kind, text, original, mediaType, attachments, Optional.of(drawn), facts, notes);
    }

    Reading with(Map<String, String> known) {
        return new Reading(kind, text, original, mediaType, attachments, drawing, known, notes);
    }

    Reading reading(String other) {
        return new Reading(kind, other, original, mediaType, attachments, drawing, facts, notes);
    }

    /// With other bytes to be kept for it.
    Reading keptAs(Bytes bytes, String type) {
        return new Reading(kind, text, bytes, type, attachments, drawing, facts, notes);
    }
}

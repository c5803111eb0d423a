package peermortem.document;

import peermortem.domain.Span;

import java.util.List;
import java.util.Optional;

/// A piece of the text as a reader sees it; spans point into the snapshot's text.
public sealed interface Block {
    Span span();

    record Heading(Span span, int level, List<Inline> inlines) implements Block {}

    record Paragraph(Span span, List<Inline> inlines) implements Block {}

    record Listing(Span span, boolean ordered, int start, List<Entry> entries) implements Block {}

    /// `task` tells whether a task-list entry is ticked; empty where it is no task.
    record Entry(Span span, Optional<Boolean> task, List<Block> blocks) implements Block {}

    /// The first row is the header.
    record Table(Span span, List<Row> rows) implements Block {}

    record Row(Span span, List<Cell> cells) implements Block {}

    record Cell(Span span, List<Inline> inlines) implements Block {}

    /// `content` is the span of the code itself, without fences.
    record Code(Span span, String language, String literal, Span content) implements Block {}

    record Quote(Span span, List<Block> blocks) implements Block {}

    record Rule(Span span) implements Block {}
}

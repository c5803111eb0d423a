/// Bytes with a name become Markdown: text, Word, OpenDocument, HTML, archives, canvases, feeds.
@NullMarked
package peermortem.intake.file;

import org.jspecify.annotations.NullMarked;

/// Reads a snapshot's text once into blocks, sections and timeline entries; the only Markdown
/// parser.
@NullMarked
package peermortem.document;

import org.jspecify.annotations.NullMarked;

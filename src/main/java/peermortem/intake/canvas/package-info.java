/// JSON Canvas files and their diffs are read into drawings and Markdown.
@NullMarked
package peermortem.intake.canvas;

import org.jspecify.annotations.NullMarked;

/// Pages of a PDF as pictures.
@NullMarked
package peermortem.report.preview;

import org.jspecify.annotations.NullMarked;

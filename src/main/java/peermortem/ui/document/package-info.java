/// The postmortem as a sheet of paper, as its source, as changes: evidence marked, passages
/// selectable.
@NullMarked
package peermortem.ui.document;

import org.jspecify.annotations.NullMarked;

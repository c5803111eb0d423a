/// Writing a postmortem: an editor with line numbers, and the checklist as advice beside it.
@NullMarked
package peermortem.ui.write;

import org.jspecify.annotations.NullMarked;

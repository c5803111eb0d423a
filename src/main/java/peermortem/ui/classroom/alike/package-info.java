/// Submissions that are alike, side by side.
@NullMarked
package peermortem.ui.classroom.alike;

import org.jspecify.annotations.NullMarked;

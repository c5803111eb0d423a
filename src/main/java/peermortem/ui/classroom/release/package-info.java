/// Letting grades out, and taking them back.
@NullMarked
package peermortem.ui.classroom.release;

import org.jspecify.annotations.NullMarked;

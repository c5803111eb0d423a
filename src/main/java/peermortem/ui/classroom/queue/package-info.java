/// Everything that waits for a TA, in the order in which it is best done.
@NullMarked
package peermortem.ui.classroom.queue;

import org.jspecify.annotations.NullMarked;

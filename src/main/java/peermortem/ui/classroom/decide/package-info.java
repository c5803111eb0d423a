/// One submission with everything a TA sees, and the decisions on its items.
@NullMarked
package peermortem.ui.classroom.decide;

import org.jspecify.annotations.NullMarked;

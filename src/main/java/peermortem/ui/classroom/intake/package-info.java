/// Bringing hand-ins, packets, rosters and reviews into the class, and telling what became of each.
@NullMarked
package peermortem.ui.classroom.intake;

import org.jspecify.annotations.NullMarked;

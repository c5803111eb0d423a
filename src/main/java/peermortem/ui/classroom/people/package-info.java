/// Who is in the class, and who reviews what.
@NullMarked
package peermortem.ui.classroom.people;

import org.jspecify.annotations.NullMarked;

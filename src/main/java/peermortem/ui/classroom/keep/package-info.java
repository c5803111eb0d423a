/// The event log, backups, another copy of the class, settings.
@NullMarked
package peermortem.ui.classroom.keep;

import org.jspecify.annotations.NullMarked;

/// Packets and reminders that go out, and what reviewers see.
@NullMarked
package peermortem.ui.classroom.exchange;

import org.jspecify.annotations.NullMarked;

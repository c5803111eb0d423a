/// Tests of the room of the same name.
@NullMarked
package peermortem.service.roster;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package peermortem.service.open;

import org.jspecify.annotations.NullMarked;

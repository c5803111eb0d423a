/// Tests of the room of the same name.
@NullMarked
package peermortem.service.allocation;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package peermortem.service.exchange;

import org.jspecify.annotations.NullMarked;

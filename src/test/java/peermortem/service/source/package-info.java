/// Tests of the room of the same name.
@NullMarked
package peermortem.service.source;

import org.jspecify.annotations.NullMarked;

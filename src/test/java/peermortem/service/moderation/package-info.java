/// Tests of the room of the same name.
@NullMarked
package peermortem.service.moderation;

import org.jspecify.annotations.NullMarked;

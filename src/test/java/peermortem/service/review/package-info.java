/// Tests of the room of the same name.
@NullMarked
package peermortem.service.review;

import org.jspecify.annotations.NullMarked;

/// What packets say, how they are signed, and the desks of those who open them.
@NullMarked
package peermortem.service.packet;

import org.jspecify.annotations.NullMarked;

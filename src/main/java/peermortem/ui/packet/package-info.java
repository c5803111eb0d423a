/// The screen for a packet that brings no reviews: a pass, a request, a result.
@NullMarked
package peermortem.ui.packet;

import org.jspecify.annotations.NullMarked;

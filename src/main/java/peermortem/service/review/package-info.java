/// The review desks, of a class file and of a packet, and reviews as CSV.
@NullMarked
package peermortem.service.review;

import org.jspecify.annotations.NullMarked;

/// Opening and making class files and packets; here all desks come together.
@NullMarked
package peermortem.service.open;

import org.jspecify.annotations.NullMarked;

/// The event log, and bringing two copies of a class file together by it.
@NullMarked
package peermortem.service.log;

import org.jspecify.annotations.NullMarked;

/// The event log, and bringing two copies of a class file together, table by table, by their logs.
@NullMarked
package peermortem.service.log;

import org.jspecify.annotations.NullMarked;

/// The glossary as records and sealed types: invariants, no I/O, no window, no logger.
@NullMarked
package peermortem.domain;

import org.jspecify.annotations.NullMarked;

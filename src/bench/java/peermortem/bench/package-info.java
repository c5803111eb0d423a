/// Benchmarks and the programs they are measured against.
@NullMarked
package peermortem.bench;

import org.jspecify.annotations.NullMarked;

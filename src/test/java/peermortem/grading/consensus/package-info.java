/// Tests of the consensus.
@NullMarked
package peermortem.grading.consensus;

import org.jspecify.annotations.NullMarked;

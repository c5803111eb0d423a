/// Tests of allocation.
@NullMarked
package peermortem.grading.allocation;

import org.jspecify.annotations.NullMarked;

/// Tests of likeness.
@NullMarked
package peermortem.grading.likeness;

import org.jspecify.annotations.NullMarked;

/// Passages that texts have in common.
@NullMarked
package peermortem.grading.likeness;

import org.jspecify.annotations.NullMarked;

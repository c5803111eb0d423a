/// Why a grade is what it is.
@NullMarked
package peermortem.grading.explain;

import org.jspecify.annotations.NullMarked;

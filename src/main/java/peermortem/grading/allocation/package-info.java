/// Who reviews whom.
@NullMarked
package peermortem.grading.allocation;

import org.jspecify.annotations.NullMarked;

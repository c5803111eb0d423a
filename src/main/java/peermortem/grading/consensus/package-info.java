/// How several reviews of a submission make one grade, and how sure it is.
@NullMarked
package peermortem.grading.consensus;

import org.jspecify.annotations.NullMarked;

/// Tests of agreement.
@NullMarked
package peermortem.grading.agreement;

import org.jspecify.annotations.NullMarked;

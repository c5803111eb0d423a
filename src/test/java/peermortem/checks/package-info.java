/// Tests of the checks.
@NullMarked
package peermortem.checks;

import org.jspecify.annotations.NullMarked;

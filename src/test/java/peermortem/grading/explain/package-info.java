/// Tests of explain.
@NullMarked
package peermortem.grading.explain;

import org.jspecify.annotations.NullMarked;

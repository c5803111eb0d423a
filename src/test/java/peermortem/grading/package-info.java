/// Tests of grading, and the classes that they simulate.
@NullMarked
package peermortem.grading;

import org.jspecify.annotations.NullMarked;

/// From marks to grades, and who reviews whom: pure functions without input or output.
@NullMarked
package peermortem.grading;

import org.jspecify.annotations.NullMarked;

/// Peermortem: peer review of graded incident postmortems.
@NullMarked
package peermortem;

import org.jspecify.annotations.NullMarked;

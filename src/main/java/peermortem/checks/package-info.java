/// Judges parsed postmortems against rubrics: one small class per check.
@NullMarked
package peermortem.checks;

import org.jspecify.annotations.NullMarked;

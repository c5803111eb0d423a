/// Tries to lose work: kills, hostile files, and machines that misbehave.
@NullMarked
package peermortem.reliability;

import org.jspecify.annotations.NullMarked;

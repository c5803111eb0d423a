/// The command line by itself.
@NullMarked
package peermortem.cli;

import org.jspecify.annotations.NullMarked;

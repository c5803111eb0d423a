/// The command line: one class per command, over the same use cases as the window.
@NullMarked
package peermortem.cli;

import org.jspecify.annotations.NullMarked;

/// The use cases that the window and the command line share.
@NullMarked
package peermortem.service;

import org.jspecify.annotations.NullMarked;

/// Tests of class files and packets with real SQLite.
@NullMarked
package peermortem.store;

import org.jspecify.annotations.NullMarked;

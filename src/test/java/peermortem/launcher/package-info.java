/// Tests of the script that starts the packaged app.
@NullMarked
package peermortem.launcher;

import org.jspecify.annotations.NullMarked;
